// Whose a file is that does not say it: its folders, archives among them, and what the user says of them.
import { expect, it } from 'vitest'
import { ownerOf } from '../../../src/sources/owners/owner.ts'

const NOBODY = new Map()
const read = (path: string, known = NOBODY, owner?: string) => {
  const folders = path.split('/').slice(0, -1)
  return ownerOf(owner === undefined ? {} : { owner }, { label: path, folders }, known)
}

it.each([
  ['Contoso/a.csv', 'Contoso'],
  ['exports/Contoso/a.csv', 'Contoso'],
  ['Contoso/2026-10/a.csv', 'Contoso'],
  ['Contoso/2026/10/a.csv', 'Contoso'],
  ['Contoso/2026/Oktober/31/a.csv', 'Contoso'],
  ['青空商事/2026年10月/a.csv', '青空商事'],
  ['Contoso/2026-10.zip/a.csv', 'Contoso'],
  ['Contoso/download.zip/a.csv', 'Contoso'],
  ['exports/Contoso.zip/a.csv', 'Contoso'],
  ['Contoso/OneDriveActivityUserDetail8_31_2026 6_11_30 AM.zip/a.csv', 'Contoso'],
  ['Contoso/getSharePointActivityUserDetail.zip/a.csv', 'Contoso'],
  ['Contoso/Get-MgSubscribedSku.zip/a.csv', 'Contoso'],
  ['exports/Get-MgSubscribedSku.zip/a.csv', 'Get-MgSubscribedSku'],
  ['Europe/Project Users Ltd.zip/a.csv', 'Project Users Ltd'],
  ['Contoso/history.zip/2026-10/a.csv', 'Contoso'],
  ['all.zip/Contoso/2026-10/a.csv', 'Contoso'],
  ['2026-10/a.csv', ''],
  ['a.csv', ''],
])('%s is of the folder %s', (path, name) => {
  expect(read(path)).toMatchObject({ customer: { id: '', name }, folder: { name, isVague: false } })
})

it.each([
  ['exports/a.csv', 'exports'],
  ['Downloads (2)/a.csv', 'Downloads (2)'],
  ['ダウンロード/a.csv', 'ダウンロード'],
  ['利用状況レポート/a.csv', '利用状況レポート'],
  ['Rapports/a.csv', 'Rapports'],
  ['Neuer Ordner/a.csv', 'Neuer Ordner'],
  ['exports/2026-10/a.csv', 'exports'],
  ['M365 Usage Reports/Okt 2026/a.csv', 'M365 Usage Reports'],
  ['Contoso/data/a.csv', 'data'],
  ['in/download.zip/a.csv', 'download'],
])('%s is of the folder %s, which tells nobody', (path, name) => {
  expect(read(path)).toMatchObject({ customer: { id: '', name }, folder: { name, isVague: true } })
})

it('takes vague folders for one only where they lie in one place, months aside', () => {
  const place = (path: string) => read(path).folder?.place
  expect(place('2025/exports/a.csv')).toBe(place('2026/exports/a.csv'))
  expect(place('Contoso/exports/a.csv')).not.toBe(place('Fabrikam/exports/a.csv'))
})

it('asks the user first: `Name=path`, then the map of the config, by path or by name', () => {
  const known = new Map([
    ['exports/fab', { id: 'f-1' }],
    ['downloads', { name: 'Contoso Ltd' }],
  ])
  expect(read('exports/a.csv', known, 'Litware')).toEqual({
    customer: { id: '', name: 'Litware' },
    folder: null,
  })
  expect(read('exports/fab/2026-10/a.csv', known)).toEqual({
    customer: { id: 'f-1', name: '' },
    folder: null,
  })
  expect(read('Downloads/2026-10/a.csv', known)).toEqual({
    customer: { id: '', name: 'Contoso Ltd' },
    folder: null,
  })
})
