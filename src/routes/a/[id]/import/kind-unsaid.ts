import type { AnalysedSheet } from './import-data';

/** Whether rows of a sheet would get a kind that neither its words, nor a column, nor a person told. */
export const isKindUnsaid = ({
	use,
	kindFrom,
	columns
}: Pick<AnalysedSheet, 'use' | 'kindFrom' | 'columns'>): boolean =>
	use && kindFrom === 'default' && !columns.some(({ target }) => target === '@kind');
