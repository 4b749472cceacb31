/** The tone in which a finding and its card tell how a waiver stands. */
import type { WaiverState } from '$collab/runtime/decision-runtime';

export const waiverTones = {
	holds: 'success',
	waits: 'info',
	expired: 'warning',
	reopened: 'warning',
	unwaivable: 'danger',
	idle: 'neutral',
	refused: 'neutral',
	withdrawn: 'neutral'
} as const satisfies Record<WaiverState, string>;
