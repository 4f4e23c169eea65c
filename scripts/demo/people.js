// Invented people: their names, and the names under which they sign in.
import { shuffled } from './random.js'

const GIVEN =
  'Ada Aiko Alma Anton Beatriz Ben Carla Chidi Dana Dario Elif Emil Fatou Felix Greta Hana Hugo Ines Ivan Jana Jonas Kaito Kira Lena Luca Mara Mateo Mina Nadia Nils Olga Omar Petra Quinn Rosa Ruben Sana Sven Tara Theo Uma Vera Viktor Wanda Yara Yusuf Zoe Zoltan'.split(
    ' ',
  )
const FAMILY =
  'Adler Almeida Baker Berg Castro Cole Dietrich Duarte Eklund Ferro Fischer Garcia Greene Haas Hoshino Ibrahim Ivanova Jansen Jensen Kato Keller Kovacs Laine Lindqvist Lopez Marino Meier Moreau Nagy Novak Okafor Olsen Pereira Popescu Quist Rossi Ryan Sato Schmidt Silva Tanaka Thorne Urban Vance Vogel Weber Yamada Zimmer'.split(
    ' ',
  )
const JAPANESE_FAMILY = [
  ...[
    ['佐藤', 'sato'],
    ['鈴木', 'suzuki'],
    ['高橋', 'takahashi'],
    ['田中', 'tanaka'],
    ['伊藤', 'ito'],
  ],
  ...[
    ['渡辺', 'watanabe'],
    ['山本', 'yamamoto'],
    ['中村', 'nakamura'],
    ['小林', 'kobayashi'],
    ['加藤', 'kato'],
  ],
]
const JAPANESE_GIVEN = [
  ...[
    ['はるか', 'haruka'],
    ['健太', 'kenta'],
    ['美咲', 'misaki'],
    ['大輔', 'daisuke'],
    ['さくら', 'sakura'],
  ],
  ...[
    ['翔', 'sho'],
    ['由美', 'yumi'],
    ['拓也', 'takuya'],
  ],
]

/** `count` people with different names at `domain`. */
export function people(count, domain, random) {
  const all = GIVEN.flatMap(given => FAMILY.map(family => ({ given, family })))
  return shuffled(all, random)
    .slice(0, count)
    .map(({ given, family }) => ({
      given,
      family,
      display: `${given} ${family}`,
      user: `${given}.${family}@${domain}`.toLowerCase(),
    }))
}

/** The same with Japanese names. */
export function japanesePeople(count, domain, random) {
  const all = JAPANESE_FAMILY.flatMap(family => JAPANESE_GIVEN.map(given => ({ family, given })))
  return shuffled(all, random)
    .slice(0, count)
    .map(({ given, family }) => ({
      given: given[0],
      family: family[0],
      display: `${family[0]} ${given[0]}`,
      user: `${given[1]}.${family[1]}@${domain}`,
    }))
}

/** Users whose names the tenant conceals: 32 hex digits in place of each. */
export function concealed(count, random) {
  return Array.from({ length: count }, () => ({
    display: random.hex(32).toUpperCase(),
    user: random.hex(32).toUpperCase(),
  }))
}
