/** What a person asks of a generated view: its name and its options, as they are kept and sent. */
import { z } from 'zod';
import { changeSchema } from './change';
import { flowsSchema } from './flows';
import { hostingSchema } from './hosting';
import { impactSchema } from './impact';
import { heatSchema, landscapeSchema } from './landscape';
import { matrixSchema } from './matrix';
import { roadmapSchema } from './roadmap';

export const viewRequestSchema = z.discriminatedUnion('view', [
	landscapeSchema,
	flowsSchema,
	hostingSchema,
	impactSchema,
	changeSchema,
	heatSchema,
	matrixSchema,
	roadmapSchema
]);
export type ViewRequest = z.infer<typeof viewRequestSchema>;
export type ViewName = ViewRequest['view'];

/** In the order in which their tabs stand. */
export const viewNames = [
	'landscape',
	'flows',
	'hosting',
	'impact',
	'change',
	'heat',
	'matrix',
	'roadmap'
] as const satisfies readonly ViewName[];

export const isViewName = (name: string): name is ViewName => (viewNames as readonly string[]).includes(name);

/** A view with its usual options. */
export const usualRequest = (view: ViewName): ViewRequest => viewRequestSchema.parse({ view });
