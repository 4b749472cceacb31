import type { Pack } from '$models/framework/pack';
import { builtInPack } from '$models/framework/packs';
import { DeskFault } from './desk-fault';

/** The pack of a reference: one of the program, else one that this installation has; null where there is none. */
export async function packOf(reference: string, ask: typeof fetch): Promise<Pack | null> {
	const builtIn = builtInPack(reference);
	if (builtIn !== undefined) return builtIn;
	// Reading strangers' files takes the schemas along, which few pages need.
	const { PackShelf } = await import('./pack-shelf');
	const shelf = new PackShelf(async (path) => {
		const response = await ask(path);
		if (!response.ok) throw new DeskFault({ code: 'not-found', message: response.statusText, place: path });
		return response.text();
	});
	try {
		return await shelf.get(reference);
	} catch (fault) {
		if (fault instanceof DeskFault) return null;
		throw fault;
	}
}
