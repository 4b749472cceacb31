import * as Y from 'yjs';
import { expect, it } from 'vitest';
import type { Pack } from '$models/framework/pack';
import { builtInPack } from '$models/framework/packs';
import { WorkerReplica } from './worker-replica';
import { packForWorker } from './worker-protocol';

const national = builtInPack('vn-1425');
if (national === undefined) throw new Error('There is no pack vn-1425');
const update = Y.encodeStateAsUpdate(new Y.Doc());

function started(pack: Pack): WorkerReplica {
	const replica = new WorkerReplica(() => undefined);
	// As a message comes: cloned.
	replica.take(structuredClone({ kind: 'start', pack: packForWorker(pack), update } as const));
	return replica;
}

it('has a pack of the program at hand, named by its reference', () => {
	expect(packForWorker(national)).toBe('vn-1425@1.1');
	expect(started(national).pack).toBe(national);
});

it('is handed a pack that only the installation has', () => {
	const own = { ...national, id: 'tinh-minh', version: '1.0' };
	expect(started(own).pack).toEqual(own);
});
