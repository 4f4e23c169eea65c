// What helps where the system refuses a file, Japanese; of other reasons a general sentence is said.

const close = 'Excel など、そのファイルを開いているプログラムで閉じてから、もう一度実行してください。'

export const reading = {
  'in-use': close,
  'device-error':
    'ファイルを別のディスクにコピーするか、もう一度ダウンロードして、それを読み込んでください。',
  'connection-lost':
    'ドライブに接続し直すか、エクスポートをこのコンピューターのディスクにコピーして、もう一度実行してください。',
  'too-many-open-files':
    '開けるファイルの上限 (ulimit -n) を上げるか、他のプログラムを終了して、もう一度実行してください。',
}

/** Behind what has become of the files. */
export const writing = {
  'in-use': close,
  'no-folder': 'フォルダーを作成するか別の場所を指定して、もう一度実行してください。',
  'disk-full': 'ディスクの空きを増やすか別の場所を指定して、もう一度実行してください。',
  'bad-name': '別の名前を指定して、もう一度実行してください。',
  exists:
    '別のファイルを指定する (--config <ファイル>) か、このファイルを移動して、もう一度実行してください。',
  'connection-lost': 'ドライブに接続し直すか別の場所を指定して、もう一度実行してください。',
}
