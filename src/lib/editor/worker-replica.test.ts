import * as Y from 'yjs';
import { expect, it } from 'vitest';
import { builtInPack } from '$models/framework/packs';
import { WorkerReplica } from './worker-replica';

const national = builtInPack('vn-1425');
if (national === undefined) throw new Error('There is no pack vn-1425');
const update = Y.encodeStateAsUpdate(new Y.Doc());

it.each([
	['ours', national],
	['one that only the installation has', { ...national, id: 'tinh-minh', version: '1.0' }]
])('has the pack that the page handed over: %s', (_whose, pack) => {
	const replica = new WorkerReplica(() => undefined);
	// As a message comes: cloned.
	replica.take(structuredClone({ kind: 'start', pack, updates: [update] } as const));
	expect(replica.pack).toEqual(pack);
});
