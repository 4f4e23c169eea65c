// The completion scripts are run by their shells, where these are installed.
import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { adoption, inFolder } from './support/world.ts'

const FISH = 'fish'
const has = (shell: string) => spawnSync(shell, ['-c', 'true']).status === 0
const POWERSHELL = 'pwsh'
const hasPowerShell = spawnSync(POWERSHELL, ['-NoProfile', '-Command', 'exit 7']).status === 7

/** What bash offers for the last of `words`. */
async function inBash(...words: string[]): Promise<string[]> {
  const { stdout: script } = await adoption(['completion', 'bash'])
  const quoted = words.map(word => `'${word}'`).join(' ')
  const call = `COMP_WORDS=(${quoted}); COMP_CWORD=${words.length - 1}; _adoption; printf '%s\\n' "\${COMPREPLY[@]}"`
  return execFileSync('bash', ['-c', `${script}\n${call}`], { encoding: 'utf8' })
    .split('\n')
    .filter(Boolean)
}

describe.runIf(has('bash'))('bash', () => {
  test('completes commands, options of the command, values and files', async () => {
    expect(await inBash('adoption', 'po')).toEqual(['portfolio'])
    expect(await inBash('adoption', 'portfolio', '--fail')).toEqual(['--fail-under', '--fail-over'])
    expect(await inBash('adoption', 'sources', '--fail')).toEqual([])
    expect(await inBash('adoption', 'portfolio', '--by', 's')).toEqual(['service'])
    expect(await inBash('adoption', '--quiet', 'help', 'exit')).toEqual(['exit-codes'])
    expect(await inBash('adoption', 'portfolio', '--sort', 'deploymentP')).toEqual(['deploymentPercent'])
    await inFolder(async folder => {
      writeFileSync(path.join(folder, 'july.csv'), '')
      writeFileSync(path.join(folder, 'Blue Yonder.csv'), '')
      const spaced = [path.join(folder, 'Blue Yonder.csv')]
      expect(await inBash('adoption', 'portfolio', '--data', `${folder}/Bl`)).toEqual(spaced)
      expect(await inBash('adoption', 'diff', `${folder}/Bl`)).toEqual(spaced)
      expect(await inBash('adoption', 'diff', `${folder}/ju`)).toEqual([path.join(folder, 'july.csv')])
      expect(await inBash('adoption', 'portfolio', '--data', `${folder}/ju`)).toEqual([
        path.join(folder, 'july.csv'),
      ])
    })
  })
})

describe.runIf(has(FISH))(FISH, () => {
  test('completes commands with their texts, and values', async () => {
    const { stdout: script } = await adoption(['completion', 'fish'])
    const offer = (line: string) =>
      execFileSync(FISH, ['--no-config', '-c', `${script}\ncomplete -C '${line}'`], { encoding: 'utf8' })
    expect(offer('adoption po')).toMatch(/^portfolio\t\w+/)
    expect(offer('adoption portfolio --by s')).toMatch(/^service\b/)
    expect(offer('adoption portfolio --sort deploymentP')).toMatch(/^deploymentPercent\b/)
    expect(offer('adoption completion f')).toMatch(/^fish\b/)
  })
})

describe.runIf(hasPowerShell)('PowerShell', () => {
  test.each(['en', 'ja'])('completes commands with their texts, options and values (%s)', async lang => {
    const { stdout: script } = await adoption(['completion', 'powershell', '--lang', lang])
    await inFolder(async folder => {
      const file = path.join(folder, 'ask.ps1')
      const offer = (line: string): string[] => {
        const found = `[System.Management.Automation.CommandCompletion]::CompleteInput('${line}', ${line.length}, $null)`
        const shown = '.CompletionMatches | ForEach-Object { $_.CompletionText + "`t" + $_.ToolTip }'
        writeFileSync(file, `${script}\n${found}${shown}\n`)
        const argv = ['-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass', '-File', file]
        return execFileSync(POWERSHELL, argv, { encoding: 'utf8' }).split(/\r?\n/).filter(Boolean)
      }
      expect(offer('adoption po')).toEqual([expect.stringMatching(/^portfolio\t./)])
      const limits = ['--fail-under', '--fail-over'].map(flag => expect.stringMatching(`^${flag}\t.`))
      expect(offer('adoption portfolio --fail')).toEqual(limits)
      expect(offer('adoption sources --fail')).toEqual([])
      expect(offer('adoption portfolio --by s')).toEqual(['service\tservice'])
      expect(offer('adoption portfolio --sort deploymentP')).toEqual(['deploymentPercent\tdeploymentPercent'])
    })
  })
})

test.each(['bash', 'zsh', 'fish'])('%s takes the script as well formed, in both languages', async shell => {
  if (!has(shell)) return
  await inFolder(async folder => {
    const file = path.join(folder, 'script')
    for (const lang of ['en', 'ja']) {
      writeFileSync(file, (await adoption(['completion', shell, '--lang', lang])).stdout)
      expect(spawnSync(shell, ['-n', file], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' })
    }
  })
})

test('an unknown shell ends with 2 and names those that there are', async () => {
  const { code, stderr } = await adoption(['completion', 'tcsh'])
  expect(code).toBe(2)
  expect(stderr).toContain('powershell')
  expect((await adoption(['completion'])).code).toBe(2)
})
