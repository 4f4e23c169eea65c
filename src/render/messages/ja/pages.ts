// Words of `adoption pages`, Japanese.
import type { PagesWords } from '../pages.ts'
import { format } from './format.ts'

const pages = (count: number) => format.plural(count, { other: 'ページ' })

export const pagesWords: PagesWords = {
  toIndex: 'すべての顧客',
  writing: (done, all) => `書き込み中 ${format.count(done)} / ${format.count(all)} ページ`,
  wrote: (folder, { written, same }) =>
    `${folder} に ${pages(written + same)}: 書き込み ${format.count(written)}、変更なし ${format.count(same)}`,
  left: (customer, path, now) =>
    now === null
      ? `顧客 ${customer} は今回のデータにありません。以前に作成した ${path} はそのまま残しました。`
      : `${path} は顧客 ${customer} の以前の名前のページです。現在のページは ${now} です。以前のページはそのまま残しました。`,
  withheld: customers =>
    `${customers.join('、')} には数値がないため、お客様向けのページを作成していません。以前のページがあればそのまま残しました。`,
}
