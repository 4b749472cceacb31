/** Which of the things that wait for each other go round in a circle. */

/** Things in the order in which a walk along `next` leaves them; iterative, since chains may be long. */
function leftOrder(ids: readonly string[], next: (id: string) => readonly string[]): string[] {
	const seen = new Set<string>();
	const order: string[] = [];
	for (const root of ids) {
		if (seen.has(root)) continue;
		seen.add(root);
		const way = [{ id: root, at: 0 }];
		for (let here = way.at(-1); here !== undefined; here = way.at(-1)) {
			const child = next(here.id)[here.at];
			here.at += 1;
			if (child === undefined) {
				order.push(here.id);
				way.pop();
			} else if (!seen.has(child)) {
				seen.add(child);
				way.push({ id: child, at: 0 });
			}
		}
	}
	return order;
}

/** Groups of two and more that reach each other (Kosaraju), each and all in the order of `ids`. */
export function circles(
	ids: readonly string[],
	next: (id: string) => readonly string[]
): readonly (readonly string[])[] {
	const back = new Map<string, string[]>(ids.map((id) => [id, []]));
	for (const id of ids) for (const to of next(id)) back.get(to)?.push(id);
	const placeOf = new Map(ids.map((id, at) => [id, at]));
	const inOrder = (a: string, b: string): number => (placeOf.get(a) ?? 0) - (placeOf.get(b) ?? 0);
	const taken = new Set<string>();
	const found: string[][] = [];
	for (const root of leftOrder(ids, next).reverse()) {
		if (taken.has(root)) continue;
		taken.add(root);
		const group: string[] = [];
		const open = [root];
		for (let id = open.pop(); id !== undefined; id = open.pop()) {
			group.push(id);
			for (const from of back.get(id) ?? []) {
				if (taken.has(from)) continue;
				taken.add(from);
				open.push(from);
			}
		}
		if (group.length > 1) found.push(group.sort(inOrder));
	}
	return found.sort(([a = ''], [b = '']) => inOrder(a, b));
}
