/** What a key does in the list of findings. */
import type { Finding } from '$models/conformance/report';
import type { Group, Row } from './grouping';

export type RowMove =
	| { readonly kind: 'go'; readonly key: string }
	| { readonly kind: 'toggle'; readonly group: Group }
	| { readonly kind: 'details'; readonly finding: Finding };

const PAGE = 8;

/** null where the key is for somebody else. */
export function moveOf(key: string, rows: readonly Row[], at: number): RowMove | null {
	const row = rows[at];
	if (row === undefined) return null;
	const go = (index: number): RowMove | null => {
		const to = rows[Math.min(Math.max(index, 0), rows.length - 1)];
		return to === undefined ? null : { kind: 'go', key: to.key };
	};
	switch (key) {
		case 'ArrowDown':
			return go(at + 1);
		case 'ArrowUp':
			return go(at - 1);
		case 'PageDown':
			return go(at + PAGE);
		case 'PageUp':
			return go(at - PAGE);
		case 'Home':
			return go(0);
		case 'End':
			return go(rows.length - 1);
		case 'ArrowRight':
			if (row.kind === 'finding') return { kind: 'details', finding: row.finding };
			return row.isOpen ? go(at + 1) : { kind: 'toggle', group: row.group };
		case 'ArrowLeft':
			if (row.kind === 'finding') return { kind: 'go', key: row.group };
			return row.isOpen ? { kind: 'toggle', group: row.group } : null;
		default:
			return null;
	}
}
