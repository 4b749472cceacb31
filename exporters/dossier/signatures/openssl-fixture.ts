/** Signatures made by OpenSSL, which knows nothing of what checks them here. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export function isOpensslThere(): boolean {
	try {
		execFileSync('openssl', ['version'], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}

export const signatory = 'Nguyễn Văn Ký';

/** A folder with two people's keys, RSA and elliptic, that signs what it is given. */
export class Openssl {
	readonly #folder = mkdtempSync(join(tmpdir(), 'khuevan-sign-'));
	readonly #rsa: readonly string[];
	readonly #elliptic: readonly string[];

	constructor() {
		this.#rsa = this.#person('rsa', ['-newkey', 'rsa:2048'], `/C=VN/O=Sở Khoa học và Công nghệ/CN=${signatory}`);
		this.#elliptic = this.#person(
			'ec',
			['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'],
			'/CN=Trần Thị Hai'
		);
	}

	#at(name: string): string {
		return join(this.#folder, name);
	}

	#run(...args: string[]): void {
		execFileSync('openssl', args, { stdio: 'pipe' });
	}

	#person(name: string, key: readonly string[], subject: string): readonly string[] {
		const [certificate, secret] = [this.#at(`${name}.pem`), this.#at(`${name}.key`)];
		this.#run(
			...['req', '-x509', ...key, '-nodes', '-utf8', '-subj', subject, '-days', '30'],
			...['-keyout', secret, '-out', certificate]
		);
		return ['-signer', certificate, '-inkey', secret];
	}

	/** Signs with the RSA key, the elliptic one, or both; further arguments go to OpenSSL as they are. */
	sign(
		bytes: Uint8Array,
		who: 'rsa' | 'elliptic' | 'both' = 'rsa',
		options: { readonly tool?: 'cms' | 'smime'; readonly form?: 'DER' | 'PEM'; readonly more?: readonly string[] } = {}
	): Uint8Array<ArrayBuffer> {
		const { tool = 'cms', form = 'DER', more = [] } = options;
		writeFileSync(this.#at('content'), bytes);
		const signers = { rsa: this.#rsa, elliptic: this.#elliptic, both: [...this.#rsa, ...this.#elliptic] }[who];
		this.#run(
			...[tool, '-sign', '-binary', '-in', this.#at('content'), ...signers],
			...[...more, '-outform', form, '-out', this.#at('signature')]
		);
		return new Uint8Array(readFileSync(this.#at('signature')));
	}

	/** Throws where OpenSSL finds that the signature is not over these bytes. */
	judge(bytes: Uint8Array, signature: Uint8Array): void {
		writeFileSync(this.#at('content'), bytes);
		writeFileSync(this.#at('signature'), signature);
		this.#run(
			...['cms', '-verify', '-noverify', '-binary', '-inform', 'DER', '-in', this.#at('signature')],
			...['-content', this.#at('content'), '-out', this.#at('out')]
		);
	}

	remove(): void {
		rmSync(this.#folder, { recursive: true, force: true });
	}
}
