import JSZip from 'jszip';
import { inflateWithin } from '$exporters/bounded-zip';

const LARGEST = 100_000;

/** What an office file says of its dossier in its properties, on one line; '' where it says nothing. */
export async function ownWords(bytes: Uint8Array): Promise<string> {
	try {
		const file = (await JSZip.loadAsync(bytes)).file('docProps/core.xml');
		const inflated = file === null ? 'broken' : await inflateWithin(file, LARGEST);
		if (typeof inflated === 'string') return '';
		const [, said = ''] = /<dc:subject>([^<]*)</u.exec(new TextDecoder().decode(inflated)) ?? [];
		return /Mã hồ sơ/u.test(said) ? said.replaceAll(/\s+/gu, ' ').trim() : '';
	} catch {
		return '';
	}
}
