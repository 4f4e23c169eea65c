// What a product's name or part number says of its kind, and the SKUs that no word tells.
import { firstKind, type Kind } from '../model/kind.ts'

// All of them are in small letters, as what they are looked for in: to ignore the case of letters of every script takes the engine long.

/** A whole word: letters and digits around it make it part of another (INDUSTRIAL), `_` does not. */
function wholeWord(words: string): RegExp {
  return new RegExp(`(?<![a-z0-9])(?:${words})(?![a-z0-9])`)
}

/** The same in any script; words `within` need nothing around them where no spaces are written. */
function wordElsewhere(words: readonly string[], within: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])|${within}`, 'u')
}

/** Seats of rooms, devices and machines, and what is bought by the gigabyte, the message or the tenant. */
const NO_PERSON = [
  ...['resource account', 'virtual ?user', 'teams rooms?', 'meeting room', 'teams shared devices?'],
  ...['common area phone', '\\(device\\)', 'for devices?', 'intune (a )?d(evice)?', 'operations - device'],
  ...['servers', '(endpoint|mdatp) server', '(windows|sql) server(?!.* (cal|user))', 'unattended'],
  ...['windows 365 shared use', 'workload identit(y|ies)', 'workload id', 'per (flow plan|process)'],
  ...['automate process', '(file|database) storage', 'storage add-on', 'sharepointstorage', 'capacity'],
  ...['credits', 'dial[- ]out', 'copilot studio messages', 'power bi premium (p|em)\\d', 'sandbox tier'],
  ...['additional (production|non-production) instance', 'additional (portal|environment|responses)'],
  ...['additional (non-prod )?application', 'additional machines', 'addn?l (assets|contacts)'],
  ...[
    'azure plan',
    '^(microsoft )?azure( subscription)?$',
    'azure reserv(ed|ation)',
    'reserved (vm )?instances?',
  ],
  ...['interacted people', 'subject rights request', 'premium assessment', 'experts on demand'],
]
/** Free of charge, and people are entitled to the service by it. */
const INCLUDED = [
  ...['(student )?use benefits?', 'stuusebnft', 'frontline( worker)? benefits?'],
  ...['office 365 a1( plus)?', 'office 365 education( e1)? for', 'donation'],
]
/** As portals say it in other languages, whose tables are exported with their names: `Power BI (kostenlos)`, `Microsoft Fabric (無料)`. */
const TRIAL_ELSEWHERE = [
  ...['test(version|lizenz(en)?|abonnement)', 'probe(version|abonnement)', '(version d.)?essai', 'prueba'],
  ...['avaliação', 'prova', 'versione di valutazione', 'proef(versie|abonnement)', 'wersja próbna'],
  ...['zkušební( verze)?', 'utvärderingsversion', 'prøveversi?on', 'prøveversjon', 'kokeiluversio'],
  ...['próbaverzió', 'deneme( sürümü)?', 'пробная( версия)?', 'пробна( версія)?'],
]
const FREE_ELSEWHERE = [
  ...[
    'kostenlos',
    'kostenfrei',
    'gratuite?',
    'gratuit[ao]s?',
    'gratis',
    'grátis',
    'gratuïta?',
    'bezpłatn[aey]',
  ],
  ...['darmow[aey]', 'zdarma', 'zadarmo', 'ingyenes', 'maksuton', 'ücretsiz', 'бесплатн(о|ая|ый)'],
  ...['безкоштовн(о|а|ий)', 'δωρεάν'],
]
// `Tria` is how Microsoft's list spells one of them.
const RULES: readonly (readonly [Kind, RegExp])[] = [
  ['not-a-person', wholeWord(NO_PERSON.join('|'))],
  ['trial', wholeWord('trial|tria|viral|vtrial|exploratory')],
  ['trial', wordElsewhere(TRIAL_ELSEWHERE, '試用|试用|評価版|评估版|평가판|체험판')],
  ['included', wholeWord(INCLUDED.join('|'))],
  ['free', wholeWord('free')],
  ['free', wordElsewhere(FREE_ELSEWHERE, '無料|無償|免费|免費|무료')],
]

/** By part number: what neither name nor part number tells. */
const NAMED: Readonly<Record<Exclude<Kind, 'paid'>, readonly string[]>> = {
  'not-a-person': [
    // Licensed by the tenant: an app, answers, sessions, messages, a connector, a portal.
    ...['DYN365_BUSINESS_MARKETING', 'DYN365_MARKETING_APP', 'DYN365_MARKETING_APP_ATTACH'],
    ...['DYN365_CUSTOMER_INSIGHTS_BASE', 'DYN365_CUSTOMER_INSIGHTS_ATTACH'],
    ...['Dynamics_365_Customer_Insights_Attach_New', 'DYN365_CUSTOMER_VOICE_BASE', 'CRM_HYBRIDCONNECTOR'],
    ...['VIRTUAL_AGENT_BASE', 'VIRTUAL_AGENT_BASE_GCC', 'Power_Virtual_Agents'],
    ...['Power_Virtual_Agents_for_GCC_GCC', 'Power_Virtual_Agents_USGOV_GCCHIGH'],
    ...['MCOACBYOT_AR_GCCHIGH_USGOV_GCCHIGH', 'Compliance_Program_for_Microsoft_Cloud'],
    // By the scenario, and by the resource that is scheduled.
    ...['DYN365_IOT_INTELLIGENCE_SCENARIO', 'CRM_AUTO_ROUTING_ADDON'],
    // A school's computers; Calls that are paid for by the minute from one account.
    ...['M365EDU_A1', 'MCOPSTNPP', 'MTR_PREM'],
  ],
  trial: [
    // Signed up for by the users themselves; the list calls it a preview.
    'PROJECT_MADEIRA_PREVIEW_IW_SKU',
  ],
  included: [
    // Microsoft's list of storage by plan of a school calls them unpaid.
    ...['EXCHANGESTANDARD_STUDENT', 'EXCHANGESTANDARD_ALUMNI', 'EXCHANGEENTERPRISE_FACULTY'],
    ...['EXCHANGESTANDARD_FACULTY', 'EXCHANGEENTERPRISE_STUDENT', 'OFFICESUBSCRIPTION_STUDENT'],
    // The price is in what the tenant bought, or in the minutes.
    ...['D365_MARKETING_USER', 'Dynamics_365_Customer_Insights_User_License', 'Forms_Pro_USL'],
    ...['VIRTUAL_AGENT_USL', 'VIRTUAL_AGENT_USL_GCC', 'VIRTUAL_AGENT_USL_AR_USGOV_GCCHIGH'],
    ...['MCOMEETACPEA', 'DYN365_FINANCIALS_ACCOUNTANT_SKU'],
  ],
  free: [
    ...['STREAM', 'WINDOWS_STORE', 'WSFB_EDU_FACULTY', 'RIGHTSMANAGEMENT_ADHOC', 'RMSBASIC', 'POWERAPPS_DEV'],
    ...['SPZA_IW', 'MICROSOFT_BUSINESS_CENTER', 'Microsoft365_Lighthouse', 'NONPROFIT_PORTAL'],
    // Their service plans say so: POWERAPPSFREE, "AI for Market Insights - Free", …_IWTRIAL.
    ...['POWERAPPS_INDIVIDUAL_USER', 'SOCIAL_ENGAGEMENT_APP_USER', 'POWERAPPS_PER_APP_IW'],
  ],
}

let named: ReadonlyMap<string, Kind> | undefined

/** The kind that a name or part number tells; undefined where it tells none. */
export function kindOfName(text: string): Kind | undefined {
  const words = text.normalize('NFKC').toLowerCase().replaceAll('_', ' ')
  return RULES.find(([, rule]) => rule.test(words))?.[0]
}

/** Kind of a SKU of the list, from its part number and display name. */
export function kindOfSku(partNumber: string, name: string): Kind {
  named ??= new Map(
    Object.entries(NAMED).flatMap(([kind, parts]) =>
      parts.map((part): [string, Kind] => [part, kind as Kind]),
    ),
  )
  return firstKind(kindOfName(partNumber), kindOfName(name), named.get(partNumber))
}
