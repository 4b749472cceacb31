/** What comes from beside the main line: stranded edits, parts for others, variants. */
import * as Y from 'yjs';
import { value } from '../fixture';
import type { StrandedInput } from '../proposal-inputs';
import type { Runtime } from '../runtime';
import { readers, writers, leaders, signedInCallers, type Asks, expiresOn } from './who';

const part = { account: 'viewer', title: 'Kho', objects: ['o1'], expiresOn };

/** A part that this account was invited to; of the callers nobody where it is not said. */
async function invited(runtime: Runtime, id: string, account = 'first-password'): Promise<string> {
	return value(await runtime.invite('administrator', id, { ...part, account })).id;
}

async function strandedIn(runtime: Runtime, id: string): Promise<StrandedInput> {
	const { room } = value(await runtime.ticket('administrator', id));
	const doc = new Y.Doc();
	doc.getMap('geometry').set('d1/o1', [1, 2, 3, 4]);
	return { room, updates: [Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64')], seen: '', title: '' };
}

async function proposed(runtime: Runtime, id: string): Promise<string> {
	const made = value(await runtime.proposeStranded('viewer', id, await strandedIn(runtime, id)));
	if (made === null) throw new Error('nothing was proposed');
	return made.id;
}

let variants = 0;
/** A variant of this architecture, open. */
async function branched(runtime: Runtime, id: string): Promise<string> {
	variants += 1;
	return value(await runtime.makeVariant('administrator', id, { name: `Phương án ${variants}`, purpose: '' })).id;
}

export const proposalAsks = {
	proposeStranded: [
		{
			to: readers,
			call: async (runtime, token, id) => runtime.proposeStranded(token, id, await strandedIn(runtime, id))
		}
	],
	proposals: [{ to: readers, call: (runtime, token, id) => runtime.proposals(token, id) }],
	proposal: [
		{
			to: readers,
			call: async (runtime, token, id) => runtime.proposal(token, id, await proposed(runtime, id))
		}
	],
	decideProposal: [
		{
			to: writers,
			call: async (runtime, token, id) =>
				runtime.decideProposal(token, id, await proposed(runtime, id), { take: [], reason: '' })
		}
	],
	parts: [{ to: readers, call: (runtime, token, id) => runtime.parts(token, id) }],
	invite: [{ to: leaders, call: (runtime, token, id) => runtime.invite(token, id, part) }],
	endPart: [
		{ to: leaders, call: async (runtime, token, id) => runtime.endPart(token, id, await invited(runtime, id)) }
	],
	// Whose part it is, whatever he is elsewhere; nobody else, not even who invited him.
	sendPart: [
		{
			to: [],
			call: async (runtime, token, id) => runtime.sendPart(token, id, await invited(runtime, id), { title: '' })
		}
	],
	withheld: [{ to: [], call: async (runtime, token, id) => runtime.withheld(token, id, await invited(runtime, id)) }],
	partOutbox: [
		{ to: [], call: async (runtime, token, id) => runtime.partOutbox(token, id, await invited(runtime, id)) }
	],
	invitedParts: [{ to: signedInCallers, call: (runtime, token) => runtime.invitedParts(token) }],
	partTicket: [
		{
			to: [...readers, 'stranger'],
			call: async (runtime, token, id) => runtime.partTicket(token, id, await invited(runtime, id, 'stranger'))
		}
	],
	partState: [
		{
			to: [...readers, 'stranger'],
			call: async (runtime, token, id) => runtime.partState(token, id, await invited(runtime, id, 'stranger'))
		}
	],
	variants: [{ to: readers, call: (runtime, token, id) => runtime.variants(token, id) }],
	makeVariant: [
		{ to: writers, call: (runtime, token, id) => runtime.makeVariant(token, id, { name: 'A', purpose: '' }) }
	],
	variantChanges: [
		{
			to: readers,
			call: async (runtime, token, id) => runtime.variantChanges(token, id, await branched(runtime, id), 'merge')
		}
	],
	takeVariant: [
		{
			to: writers,
			call: async (runtime, token, id) => {
				const variant = await branched(runtime, id);
				const { seen } = value(await runtime.variantChanges('viewer', id, variant, 'merge'));
				return runtime.takeVariant(token, id, variant, {
					direction: 'merge',
					take: [],
					restore: [],
					keep: [],
					seen,
					reason: ''
				});
			}
		}
	],
	closeVariant: [
		{
			to: writers,
			call: async (runtime, token, id) => runtime.closeVariant(token, id, await branched(runtime, id), { reason: '' })
		}
	],
	reopenVariant: [
		{
			to: writers,
			call: async (runtime, token, id) => {
				const variant = await branched(runtime, id);
				value(await runtime.closeVariant('editor', id, variant, { reason: '' }));
				return runtime.reopenVariant(token, id, variant);
			}
		}
	]
} satisfies Partial<Asks<keyof Runtime>>;
