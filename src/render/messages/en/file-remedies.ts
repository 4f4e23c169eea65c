// What helps where the system refuses a file, English; of other reasons a general sentence is said.

const close = 'Close it in Excel, or in whatever program has it open, then run the command again.'

export const reading = {
  'in-use': close,
  'device-error': 'Copy the file to another disk, or download the export again, then read the copy.',
  'connection-lost':
    'Connect the drive again, or copy the exports to a disk of this computer, then run the command again.',
  'too-many-open-files': 'Raise the limit on open files (ulimit -n), or end other programs, then run again.',
}

/** Behind what has become of the files. */
export const writing = {
  'in-use': close,
  'no-folder': 'Make the folder or choose another place, then run again.',
  'disk-full': 'Make room on the disk or choose another place, then run again.',
  'bad-name': 'Choose another name, then run again.',
  exists: 'Name another file (--config <file>), or move this one, then run again.',
  'connection-lost': 'Connect the drive again or choose another place, then run again.',
}
