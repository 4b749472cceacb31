/** That an answer is older than the version before, in the same words on a page and in print. */
import type { Words } from '$models/framework/pack';

/**
 * Nobody knows all that somebody looked at when he answered: whether what was asked about is otherwise since is his to see,
 * and is claimed of nothing.
 */
export const answeredBeforeWords = (version: string): Words => ({
	vi: `Trả lời từ trước khi trình phiên bản ${version}; xem lại nếu nội dung được hỏi đã đổi.`,
	en: `Answered before version ${version} was submitted; look again if what is asked about changed.`
});
