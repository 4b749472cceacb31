import type { Severity } from '$models/framework/pack';

/** Heaviest first. */
export const severities = ['required', 'recommended', 'information'] as const satisfies readonly Severity[];
