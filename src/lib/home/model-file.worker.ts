import { noClaims, writeCanonical } from '$models/architecture/canonical';
import { builtInPack } from '$models/framework/packs';
import { importArchimate } from '$exporters/archimate/import';
import type { ReadAnswer, ReadRequest } from './model-file';

const tell = (answer: ReadAnswer): void => postMessage(answer);

addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
	void read(data).then(tell);
});

async function read({ bytes, name, target }: ReadRequest): Promise<ReadAnswer> {
	const pack = builtInPack(target.pack);
	const agency = target.pack === 'vn-1425' ? pack?.agencies.find(({ id }) => id === target.agency) : undefined;
	const found = await importArchimate(bytes, name, {
		pack,
		packOf: builtInPack,
		id: crypto.randomUUID(),
		head: {
			...(target.pack === 'vn-1425' ? { frame: target.frame } : {}),
			...(agency === undefined ? {} : { agency: agency.id, agencyName: agency.ownerName })
		}
	});
	if (!found.ok) return { ok: false, problem: found.problem };
	const { architecture, ledger, counts } = found.value;
	return { ok: true, model: { canonical: writeCanonical(architecture, noClaims), ledger, counts } };
}
