import type { Pack } from '$models/framework/pack';
import { DeskFault } from './desk-fault';
import { isPack } from './is-pack';

/**
 * The pack of a reference, `id@version`: one of the program from the address that the server named for it, else one that
 * this installation has; null where there is none.
 */
export async function packOf(reference: string, address: string | null, ask: typeof fetch): Promise<Pack | null> {
	const fetched = async (path: string): Promise<Response> => {
		const response = await ask(path);
		if (!response.ok) throw new DeskFault({ code: 'not-found', message: response.statusText, place: path });
		return response;
	};
	try {
		if (address !== null) {
			const pack: unknown = await (await fetched(address)).json();
			return isPack(pack, reference.split('@', 1)[0] ?? '') ? pack : null;
		}
		// Reading strangers' files takes the schemas along, which few pages need.
		const { PackShelf } = await import('./pack-shelf');
		return await new PackShelf(async (path) => (await fetched(path)).text()).get(reference);
	} catch (fault) {
		if (fault instanceof DeskFault) return null;
		throw fault;
	}
}
