/** A large document as the server last kept it: seen within a second or two, while the document itself is being read. */
import type { Architecture } from '$models/architecture/architecture';
import { readGlimpse } from '$models/architecture/glimpse';

export interface Glimpse {
	/** ISO instant of which it is. */
	readonly at: string;
	/** As the server wrote it, for workers to read. */
	readonly text: string;
	readonly architecture: Architecture;
}

/** null where none is kept, such as of a small document, or it could not be had: then the document is waited for. */
export async function fetchGlimpse(address: string): Promise<Glimpse | null> {
	try {
		const response = await fetch(address);
		const at = response.headers.get('X-As-Of');
		if (response.status !== 200 || at === null) return null;
		const text = await response.text();
		const architecture = readGlimpse(text);
		return architecture === null ? null : { at, text, architecture };
	} catch {
		return null;
	}
}
