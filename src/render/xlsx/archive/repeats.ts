// Where bytes are written that were written before, how many, and how far back they stand: noted by a writer, read by the packer.

export class Repeats {
  count = 0
  readonly places: Int32Array
  readonly lengths: Int32Array
  readonly distances: Int32Array

  constructor(most: number) {
    this.places = new Int32Array(most)
    this.lengths = new Int32Array(most)
    this.distances = new Int32Array(most)
  }

  add(place: number, length: number, distance: number): void {
    const at = this.count++
    this.places[at] = place
    this.lengths[at] = length
    this.distances[at] = distance
  }

  /** The last one is longer. */
  extend(length: number): void {
    this.lengths[this.count - 1] = length
  }
}
