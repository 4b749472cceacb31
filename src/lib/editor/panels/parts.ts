/**
 * The parts of the workbench that a first look does not need. Each is fetched when it is shown, and all of them once the
 * first diagram stands, so that nothing is missing when the line is lost.
 */
const parts = {
	canvas: () => import('$lib/canvas/DiagramCanvas.svelte'),
	table: () => import('../table/TableSheet.svelte'),
	view: () => import('../view/ViewSheet.svelte'),
	document: () => import('../document/DocumentSheet.svelte'),
	plan: () => import('../plan/PlanSheet.svelte'),
	comments: () => import('../comments/CommentsPane.svelte'),
	dialogs: () => import('./Dialogs.svelte')
} as const;

export const { canvas, table, view, document, plan, comments, dialogs } = parts;

/** What cannot be fetched now is fetched when it is asked for. */
export const fetchParts = (): Promise<unknown> => Promise.allSettled(Object.values(parts).map((load) => load()));
