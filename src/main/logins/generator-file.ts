import { join } from 'node:path'
import { GeneratorSettingsSchema, usualGenerator, type GeneratorSettings } from '../../shared/logins/generator.ts'
import { Refusal } from '../../shared/result.ts'
import { readIfThere, writeAtomic } from '../vault/atomic-file.ts'

/** Name of the file in the user's folder. It tells how passwords are made, and none of them. */
export const generatorFileName = 'password-generator.json'

/** How the user wants new passwords to be made. */
export class GeneratorFile {
  readonly #path: string
  #settings: GeneratorSettings | null = null

  constructor(folder: string) { this.#path = join(folder, generatorFileName) }

  /** The settings; the usual ones where none are stored or what is stored cannot be read. */
  async settings(): Promise<GeneratorSettings> {
    this.#settings ??= await readIfThere(this.#path).then((bytes) => settingsIn(bytes), () => usualGenerator)
    return this.#settings
  }

  /** Throws a Refusal when they could not be stored; then they are as before. */
  async set(settings: GeneratorSettings): Promise<void> {
    try { await writeAtomic(this.#path, Buffer.from(JSON.stringify(settings), 'utf8')) } catch { throw new Refusal('not-allowed', 'This could not be saved. Please check that there is room on the disk, and try again.') }
    this.#settings = settings
  }
}

function settingsIn(bytes: Buffer | null): GeneratorSettings {
  if (bytes === null) return usualGenerator
  try {
    const read = GeneratorSettingsSchema.safeParse(JSON.parse(bytes.toString('utf8')))
    return read.success ? read.data : usualGenerator
  } catch {
    return usualGenerator // nothing of worth is lost with it
  }
}
