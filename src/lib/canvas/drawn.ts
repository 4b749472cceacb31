import { choiceKey, choiceOf } from '$lib/editor/choice';
import type { Scene } from '$models/scene/scene';

/** Drawn ids by what they stand for; an object may be drawn more than once. */
export function drawnOf(scene: Scene | null): ReadonlyMap<string, readonly string[]> {
	const map = new Map<string, string[]>();
	for (const { id, reference } of [...(scene?.boxes ?? []), ...(scene?.lines ?? [])]) {
		const choice = choiceOf(reference);
		if (choice === null) continue;
		const key = choiceKey(choice);
		map.set(key, [...(map.get(key) ?? []), id]);
	}
	return map;
}
