import { noClaims, writeCanonical } from '$models/architecture/canonical';
import { builtInPack } from '$models/framework/packs';
import { importArchimate } from '$exporters/archimate/import';
import type { OfferedKind, ReadAnswer, ReadRequest } from './model-file';

const tell = (answer: ReadAnswer): void => postMessage(answer);

addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
	void read(data).then(tell);
});

async function read({ bytes, name, target, choices }: ReadRequest): Promise<ReadAnswer> {
	const pack = builtInPack(target.pack);
	const agency = target.pack === 'vn-1425' ? pack?.agencies.find(({ id }) => id === target.agency) : undefined;
	const found = await importArchimate(bytes, name, {
		pack,
		packOf: builtInPack,
		id: crypto.randomUUID(),
		choices,
		head: {
			...(target.pack === 'vn-1425' ? { frame: target.frame } : {}),
			...(agency === undefined ? {} : { agency: agency.id, agencyName: agency.ownerName })
		}
	});
	if (!found.ok) return { ok: false, problem: found.problem };
	const { architecture, ledger, counts, matches, pack: taken } = found.value;
	const added = found.value.added.map(({ type }) => type);
	const offered = (kinds: readonly OfferedKind[]): readonly OfferedKind[] =>
		kinds.map(({ id, label }) => ({ id, label }));
	const kinds = { element: offered(taken.kinds), relation: offered(taken.relationKinds) };
	const canonical = writeCanonical(architecture, noClaims);
	return { ok: true, model: { canonical, ledger, counts, added, matches, kinds } };
}
