// Workloads and the many ways in which exports spell them.
import { type Day, dayOf } from '../model/day.ts'
import { foldHeader } from '../model/fold.ts'

/** The workloads of Office 365, as they are shown. OneDrive is counted with SharePoint. */
const WORKLOADS = [
  'Exchange',
  'SharePoint',
  'Teams',
  'Skype for Business',
  'Yammer',
  'Microsoft 365 Apps',
  'Copilot',
] as const
export type Workload = (typeof WORKLOADS)[number]

/** Further spellings; case, spaces, `_` and `-` do not matter. */
const SPELLINGS: Readonly<Record<Workload, readonly string[]>> = {
  Exchange: [
    ...['EXO', 'Exchange Online', 'Microsoft Exchange', 'Microsoft Exchange Online', 'Office 365 Exchange'],
    ...['Outlook', 'Microsoft Outlook', 'Email', 'Mail', 'Mailbox', 'Exchange Email', 'Exchange Mail'],
  ],
  SharePoint: [
    ...['SPO', 'SharePoint Online', 'Microsoft SharePoint', 'Microsoft SharePoint Online'],
    ...[
      'OneDrive',
      'OneDrive for Business',
      'Microsoft OneDrive',
      'OneDrive Business',
      'ODB',
      'OD4B',
      'ODFB',
    ],
    ...['SharePoint and OneDrive', 'OneDrive and SharePoint', 'SharePoint/OneDrive', 'OneDrive/SharePoint'],
    ...['SharePoint + OneDrive', 'SharePoint & OneDrive', 'OneDrive & SharePoint', 'Office 365 SharePoint'],
  ],
  Teams: [
    ...['Microsoft Teams', 'MS Teams', 'MSTeams', 'Teams Meetings', 'Teams Meeting', 'Teams Chat'],
    ...['Teams Collaboration', 'Microsoft Teams Meetings'],
  ],
  'Skype for Business': [
    ...['SFB', 'SfBO', 'S4B', 'Skype', 'Skype for Business Online', 'Microsoft Skype for Business', 'MCO'],
    ...['Lync', 'Lync Online', 'Microsoft Lync'],
  ],
  Yammer: ['Viva Engage', 'Microsoft Viva Engage', 'Engage', 'Microsoft Yammer', 'Yammer Enterprise', 'YAM'],
  'Microsoft 365 Apps': [
    ...[
      'ProPlus',
      'Office ProPlus',
      'Office 365 ProPlus',
      'O365 ProPlus',
      'OPP',
      'Office',
      'Microsoft Office',
    ],
    ...['Office Apps', 'Office 365 Apps', 'M365 Apps', 'Apps', 'Microsoft 365 Apps for enterprise'],
    ...['Microsoft 365 Apps for business', 'M365 Apps for enterprise', 'M365 Apps for business'],
    ...[
      'Microsoft 365 ProPlus',
      'M365 ProPlus',
      'Microsoft 365 Apps usage',
      'Office Client',
      'Office desktop',
    ],
  ],
  Copilot: [
    ...['Microsoft 365 Copilot', 'M365 Copilot', 'Microsoft Copilot', 'Copilot for Microsoft 365'],
    ...['Microsoft Copilot for Microsoft 365', 'Copilot for M365', 'Office 365 Copilot', 'O365 Copilot'],
  ],
}

/** The last day of workloads that have ended: exports list them for years afterwards. */
const ENDED: ReadonlyMap<string, Day | undefined> = new Map([['Skype for Business', dayOf(2021, 7, 31)]])

/** Whether a workload had ended before a window began. */
export function isRetired(workload: string | null, windowStart: Day): boolean {
  const last = ENDED.get(workload ?? '')
  return last !== undefined && windowStart > last
}

let canonical: ReadonlyMap<string, Workload> | undefined

/** The workload of a spelling, or undefined when it is none of ours. */
export function knownWorkload(text: string): Workload | undefined {
  canonical ??= new Map(
    WORKLOADS.flatMap(workload =>
      [workload, ...SPELLINGS[workload]].map((spelling): [string, Workload] => [
        foldHeader(spelling),
        workload,
      ]),
    ),
  )
  return canonical.get(foldHeader(text))
}
