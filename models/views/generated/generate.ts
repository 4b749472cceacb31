import type { Architecture } from '$models/architecture/architecture';
import type { Pack } from '$models/framework/pack';
import type { Locale } from '../view';
import { generatedContext, type BoxesView } from './assembled';
import { change } from './change';
import { flows } from './flows';
import type { FindingsOf } from './heat';
import { hosting } from './hosting';
import { impact } from './impact';
import { landscape } from './landscape';
import { matrix, type MatrixView } from './matrix';
import type { ViewRequest } from '$models/architecture/view-request';
import { roadmap, type RoadmapView } from './roadmap';

export type GeneratedView = BoxesView | MatrixView | RoadmapView;

export interface GenerateOptions {
	readonly locale: Locale;
	/** For the overlay by findings; empty where nothing was checked yet. */
	readonly findings?: FindingsOf;
}

/** Makes a view from the model. Pure: the same model and request give the same view. */
export function generate(
	architecture: Architecture,
	pack: Pack,
	request: ViewRequest,
	{ locale, findings = new Map() }: GenerateOptions
): GeneratedView {
	const context = generatedContext(architecture, pack, request.view, locale);
	switch (request.view) {
		case 'landscape':
		case 'heat':
			return landscape(context, request, findings);
		case 'flows':
			return flows(context, request, findings);
		case 'hosting':
			return hosting(context, request, findings);
		case 'impact':
			return impact(context, request, findings);
		case 'change':
			return change(context, request);
		case 'matrix':
			return matrix(context, request);
		case 'roadmap':
			return roadmap(context, request);
	}
}
