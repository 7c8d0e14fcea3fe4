import { Slots } from '../../shared/index.ts';
import type { RandomSource } from './secrets.ts';
import { defaultScrypt, isWeaker, saltLength, scryptHash, scryptVerify } from './scrypt.ts';
import type { ScryptParameters } from './scrypt.ts';

export interface PasswordHasherOptions {
  readonly random: RandomSource;
  readonly parameters?: ScryptParameters;
  /** Hashes computed at once; 2 by default, of the four threads that Node has for such work. */
  readonly atOnce?: number;
  /** Hashes that may wait for their turn; 256 by default. */
  readonly waiting?: number;
}

/** Hashes and checks passwords with scrypt, a few at a time. */
export class PasswordHasher {
  readonly #random: RandomSource;
  readonly #parameters: ScryptParameters;
  readonly #slots: Slots;
  #decoy: Promise<string> | undefined;

  constructor(options: PasswordHasherOptions) {
    this.#random = options.random;
    this.#parameters = options.parameters ?? defaultScrypt;
    const { atOnce = 2, waiting = 256 } = options;
    this.#slots = new Slots({ atOnce, waiting, full: () => ({ code: 'sign-in-busy' }) });
  }

  hash(password: string): Promise<string> {
    const salt = this.#random.bytes(saltLength);
    return this.#slots.run(() => scryptHash(password, salt, this.#parameters));
  }

  /**
   * Whether the password is the one behind the hash. Without a hash the same work is done on a decoy and
   * the answer is no, so that its time does not tell whether there is such an account.
   */
  async verify(password: string, encoded: string | undefined): Promise<boolean> {
    const against = encoded ?? (await this.#decoyHash());
    const matches = await this.#slots.run(() => scryptVerify(password, against));
    return matches && encoded !== undefined;
  }

  /** Whether a hash should be made anew, because it was made with a lower cost than is usual now. */
  isOutdated(encoded: string): boolean {
    return isWeaker(encoded, this.#parameters);
  }

  /** Makes the decoy ahead, so that not even the first unknown account takes longer. */
  async prepare(): Promise<void> {
    await this.#decoyHash();
  }

  #decoyHash(): Promise<string> {
    this.#decoy ??= this.hash(Buffer.from(this.#random.bytes(32)).toString('hex'));
    return this.#decoy;
  }
}
