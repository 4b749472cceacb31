/** Which of the framework's diagrams a view is most often kept as. */
import type { ViewName } from '$models/architecture/view-request';
import type { DiagramType } from '$models/framework/pack';

/** As the framework describes its diagrams: connections, deployment, transition; the rest is about systems in business. */
const usual: Partial<Record<ViewName, string>> = {
	flows: 'SĐ-05',
	matrix: 'SĐ-05',
	hosting: 'SĐ-06',
	change: 'SĐ-07'
};

/** The id of the type to propose for a view; the first where the framework has not the usual one. */
export const usualType = (view: ViewName, types: readonly Pick<DiagramType, 'id'>[]): string =>
	(types.find(({ id }) => id === usual[view]) ?? types[0])?.id ?? '';
