// Paths as a reader wants them: without the folders above the one that all files of a run lie in.

/** What all paths begin with, up to and without the last folder they share; '' where that is nothing. */
export function foldersAbove(files: readonly string[]): string {
  const [first, ...others] = files.map(file => file.split('/').slice(0, -1))
  if (!first) return ''
  let shared = first.length
  for (const folders of others) {
    let same = 0
    while (same < shared && folders[same] === first[same]) same += 1
    shared = same
  }
  const above = first.slice(0, Math.max(0, shared - 1))
  // A single `/` is in too many words to be taken out of them.
  return above.some(folder => folder !== '') ? `${above.join('/')}/` : ''
}

/** A text without these folders, wherever they stand in it. */
export function without(folders: string, text: string): string {
  return folders === '' ? text : text.replaceAll(folders, '')
}
