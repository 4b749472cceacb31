import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { AuthorLog } from './authors';

/** A page that notes who edits, and another page whose edits come in. */
function pages() {
	const own = Symbol('own');
	const [here, there] = [new Y.Doc(), new Y.Doc()];
	const log = new AuthorLog();
	here.on('afterTransaction', (transaction: Y.Transaction) =>
		log.note(transaction, transaction.origin === own, (client) => (client === there.clientID ? 'Bình' : null))
	);
	there.on('update', (update: Uint8Array) => Y.applyUpdate(here, update, 'line'));
	return { here, there, log, own };
}

describe('whose edits came in', () => {
	it('tells others by name, once', () => {
		const { there, log } = pages();
		there.getMap('objects').set('k1', 1);
		expect(log.take()).toEqual({ own: false, others: ['Bình'] });
		expect(log.take()).toEqual({ own: false, others: [] });
	});

	it('tells one’s own apart', () => {
		const { here, there, log, own } = pages();
		here.transact(() => here.getMap('objects').set('k1', 1), own);
		expect(log.take()).toEqual({ own: true, others: [] });
		there.getMap('objects').set('k2', 1);
		here.transact(() => here.getMap('objects').set('k3', 1), own);
		expect(log.take()).toEqual({ own: true, others: ['Bình'] });
	});

	it('notes nothing where nothing changed', () => {
		const { here, log, own } = pages();
		here.transact(() => undefined, own);
		expect(log.take()).toEqual({ own: false, others: [] });
	});
});
