// Names of months as people and office programs write them, in the languages of the offices that send exports.

/** A line for each month: names and their short forms, folded as `foldWord` does. */
const NAMES: readonly string[] = [
  'january januar janner janvier enero janeiro gennaio januari tammikuu stycznia styczen leden ledna ocak januari jan janv ene gen',
  'february februar feber fevrier febrero fevereiro febbraio februari helmikuu lutego luty unor unora subat feb fevr fev',
  'march marz mars marzo marco maart marts maaliskuu marca marzec brezen brezna mart marcius mar mrz mrt',
  'april avril abril aprile huhtikuu kwietnia kwiecien duben dubna nisan aprilis apr avr abr',
  'may mai mayo maio maggio mei maj toukokuu maja kveten kvetna mayis majus mag',
  'june juni juin junio junho giugno kesakuu czerwca czerwiec cerven cervna haziran junius jun giu',
  'july juli juillet julio julho luglio heinakuu lipca lipiec cervenec cervence temmuz julius jul juil lug',
  'august aout agosto augustus augusti elokuu sierpnia sierpien srpen srpna agustos augusztus aug ago',
  'september septembre septiembre setiembre setembro settembre syyskuu wrzesnia wrzesien zari eylul szeptember sep sept set',
  'october oktober octobre octubre outubro ottobre lokakuu pazdziernika pazdziernik rijen rijna ekim oct okt out ott',
  'november novembre noviembre novembro marraskuu listopada listopad kasim nov',
  'december dezember decembre diciembre dezembro dicembre desember joulukuu grudnia grudzien prosinec prosince aralik dec dez dic des',
]

const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
)

/** Letter case, accents and a dot behind a short form are ignored. */
export function foldWord(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ı', 'i').toLowerCase().replace(/\.$/, '')
}

/** 1 to 12 for the name of a month; undefined for any other word. */
export function monthOfWord(word: string): number | undefined {
  return MONTHS.get(foldWord(word))
}
