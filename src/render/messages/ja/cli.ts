// Lines about the run itself, Japanese.
import type { Messages } from '../types.ts'
import { cases, format, quote, rows } from './format.ts'

const METRICS = { deployment: 'デプロイ率', usage: '使用率', adjusted: '調整後の使用率' }
const ORIGINS = { flag: 'オプション', environment: '環境変数', config: '設定ファイル', default: '既定値' }

const where = (customer: string, workload: string | null) =>
  customer + (workload === null ? '' : `、${workload}`)

export const cli: Messages['cli'] = {
  checked: (customer, found, remedy) => `${customer}: ${found}${remedy}`,
  check: text => `要確認: ${text}`,
  note: text => `注意: ${text}`,
  wrote: (count, path) => `${rows(count)}を ${path} に書き込みました`,
  wroteConfig: (path, command) =>
    `${path} を作成しました。data を設定してから ${command} を実行してください。`,
  reading: (done, all, file) => `読み取り中 ${done} / ${all}: ${file}`,
  problem: ({ found, expected, remedy }, place) =>
    `${place === '' ? '' : `${place}: `}問題: ${found}。${expected === undefined ? '' : `想定: ${expected}。`}対処: ${remedy}`,
  place({ file, line, column, rows: several }) {
    const at = [file, line].filter(part => part !== undefined).join(':')
    const more = several ? ` (${rows(several.count)}のうち最初、最後は ${several.last} 行目)` : ''
    return [at + more, column === undefined ? '' : `列${/^\d+$/.test(column) ? ` ${column}` : quote(column)}`]
      .filter(Boolean)
      .join('、')
  },
  moreOfFile: (file, count) =>
    `${file}: ほかに ${format.count(count)} 種類の問題があります。--verbose または adoption sources --format json ですべて表示します。`,
  canKeepGoing:
    '--keep-going を指定すると、読み取れないものを示したうえで、その顧客は数値なしで、他の顧客は通常どおり表示します (終了コード 5)。',
  more: count => `… ほかに ${cases(count)}の問題があります。`,
  defect: message =>
    `adoption 自体の不具合です: ${message}。出力は書き込んでいません。実行したコマンドと、差し支えなければ該当のファイルを添えてご報告ください。`,
  crossedIntro: (count, code) => `${cases(count)}が基準を外れました (終了コード ${code}):`,
  crossed: ({ customer, workload, metric, direction, limit, value }) =>
    `${where(customer, workload)}: ${METRICS[metric]} ${value} が ${format.line(limit)} を${direction === 'under' ? '下回っています' : '上回っています'}`,
  limitNotAvailable: ({ customer, workload, metric, limit }) =>
    `${where(customer, workload)}: ${METRICS[metric]}を算出できないため、${format.line(limit)} の判定は行っていません`,
  rejected: (count, path) =>
    `読み取れない ${rows(count)}を除外しました${path === null ? '。--rejects <ファイル> で保存できます' : ` (${path} に保存)`}。`,
  origin: (option, value, origin, from) =>
    `${option} = ${value} (${ORIGINS[origin]}${from === '' ? '' : `: ${from}`})`,
  idle: {
    by: '--only を指定したため、--by は効果がありません。行は --only で指定したものです。',
    excel: 'CSV を出力しないため、--excel は効果がありません。',
    partner: '--scope all を指定したため、--partner は効果がありません。',
    rejects: '--lenient または --keep-going を指定しないと、--rejects のファイルは空のままです。',
    users:
      'パイプに出力する表にはユーザーの一覧がないため、--users は効果がありません。--format csv または --export を指定してください。',
    'with-cost':
      '--audience customer を指定していないため、--with-cost は効果がありません。費用は常に表示されます。',
  },
  exit: {
    0: '完了',
    1: '完了。ただし --fail-under または --fail-over の基準を外れた',
    2: 'コマンド ラインまたは設定ファイルの内容を実行できない',
    3: '入力を読み取れない、または解釈できない',
    4: '出力を書き込めない',
    5: '--keep-going により完了。ただし読み取れないものがあった',
    70: 'adoption 自体の不具合',
  },
}
