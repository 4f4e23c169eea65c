// Copilot usage as CIPP shows it: the days of Graph's report under short names, and no day of the report itself.
import { day, text } from '../cells/column.ts'
import { defineFormat } from '../format.ts'
import { anyUser } from '../owners/person.ts'
import { sendActivity } from './shared/activity-report.ts'

export const cippCopilot = defineFormat({
  id: 'cipp-copilot',
  title: 'Copilot usage of a tenant (CIPP)',
  where: {
    en: 'CIPP › Copilot › Reports › Copilot usage › Export.',
    ja: 'CIPP › Copilot › Reports › Copilot Usage › エクスポート。',
  },
  columns: {
    user: anyUser('userPrincipalName'),
    lastActivity: day('lastActivityDate'),
    chat: text('copilotChat'),
    word: text('word'),
  },
  needs: ['user', 'lastActivity', 'chat', 'word'],
  tells: ['copilotChat'],
  lacks: ['day', 'products', 'licences'],
  perUser: true,
  read(cells, context) {
    const standing = {
      workload: 'Copilot',
      products: null,
      licensed: null,
      deleted: null,
      deletedOn: null,
      home: '',
    }
    sendActivity({ ...cells, reportDate: null }, standing, context)
  },
})
