/** What stands in the middle of the workbench: a drawn diagram, records as a table, a view made from the model, words, or the plan. */
export const sheetKinds = ['diagram', 'table', 'view', 'document', 'plan'] as const;
export type SheetKind = (typeof sheetKinds)[number];

export interface Sheet {
	readonly kind: SheetKind;
	/** Diagram id; object kind or other subject of a table; name of a view; key of a chapter; tab of the plan. '' where there is none yet. */
	readonly id: string;
}
