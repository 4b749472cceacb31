/** The acts on variants, as one part of the runtime. */
import type { DecisionParts } from '$collab/decisions/parts';
import { done } from '$collab/runtime/answers';
import type { VariantRuntime } from '$collab/runtime/variant-runtime';
import { closeVariant, reopenVariant } from './decide';
import { makeVariant } from './make';
import { variantSummaries } from './shown';
import { showChanges } from './sides';
import { takeVariant } from './take';

export function variantActs(parts: DecisionParts): VariantRuntime {
	const { gate, store } = parts;
	return {
		variants: async (token, id) => {
			const open = await gate.allowed(token, id, 'variant.read');
			return open.ok ? done(await variantSummaries(store, await store.variants(open.value.stored.id))) : open;
		},
		makeVariant: async (token, id, input) => {
			const open = await gate.allowed(token, id, 'variant.make');
			return open.ok ? makeVariant(parts, open.value, input) : open;
		},
		variantChanges: async (token, id, variant, direction) => {
			const open = await gate.allowed(token, id, 'variant.read');
			return open.ok ? showChanges(parts, open.value, variant, direction) : open;
		},
		takeVariant: async (token, id, variant, input) => {
			const open = await gate.allowed(token, id, 'variant.merge');
			return open.ok ? takeVariant(parts, open.value, variant, input) : open;
		},
		closeVariant: async (token, id, variant, input) => {
			const open = await gate.allowed(token, id, 'variant.close');
			return open.ok ? closeVariant(parts, open.value, variant, input) : open;
		},
		reopenVariant: async (token, id, variant) => {
			const open = await gate.allowed(token, id, 'variant.merge');
			return open.ok ? reopenVariant(parts, open.value, variant) : open;
		}
	};
}
