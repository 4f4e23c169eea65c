// Words for yes and no in the languages of office programs.
import { expect, it } from 'vitest'
import { yesOrNo } from '../../../src/sources/cells/yes-no.ts'

it.each([
  ...[
    'TRUE',
    'True',
    'yes',
    '1',
    '1.0',
    '1,00',
    'WAHR',
    'wahr',
    'VRAI',
    'VERO',
    'VERDADERO',
    'VERDADEIRO',
    'WAAR',
  ],
  ...['PRAWDA', 'SANT', 'SAND', 'SANN', 'TOSI', 'PRAVDA', 'DOĞRU', 'doğru', 'IGAZ', 'ADEVĂRAT', 'ИСТИНА'],
  ...['真', 'はい', '是', '참', '예', 'Ja', 'Oui', 'Sí', 'si', 'Sim', 'Tak', 'Ano', 'Evet', 'Да'],
  ...['Y', 't', '=TRUE()', 'TRUE()', 'WAHR()', 'ＴＲＵＥ'],
])('%s is yes', word => {
  expect(yesOrNo(word)).toBe(true)
})

it.each([
  ...[
    'FALSE',
    'no',
    '0',
    '0.0',
    '0,00',
    'FALSCH',
    'FAUX',
    'FALSO',
    'ONWAAR',
    'FAŁSZ',
    'FALSKT',
    'FALSK',
    'USANN',
  ],
  ...['EPÄTOSI', 'NEPRAVDA', 'YANLIŞ', 'yanlış', 'HAMIS', 'FALS', 'ЛОЖЬ', '偽', '假', 'いいえ', '否', '거짓'],
  ...[
    'Nein',
    'Non',
    'Não',
    'nao',
    'Nee',
    'Nej',
    'Nei',
    'Nie',
    'Ne',
    'Hayır',
    'HAYIR',
    'Нет',
    'N',
    'f',
    '=FALSE()',
  ],
])('%s is no', word => {
  expect(yesOrNo(word)).toBe(false)
})

it.each(['', 'x', 'maybe', 'NaN', 'NULL', '2', '-1', 'N/A', 'truely', '()', '='])('%s is neither', word => {
  expect(yesOrNo(word)).toBeUndefined()
})
