// What blocks need from the surface that shows them: where presses go and what was entered so far.
import { act } from "./store.js";
import { tellProblem } from "./toast.js";

/** Build the context of one surface. `place` names it to the server: {channel, ts} or {view_id}. */
export function surfaceContext(id, surface, place, values = {}) {
  return {
    id, surface, values, errors: {},
    remember(block, element, value) {
      values[block.block_id] ??= {};
      values[block.block_id][element.action_id] = { type: element.type, ...value };
    },
    async press(block, element, payload) {
      const answer = await act({ ...place, act: place.view_id ? "view_press" : "press", block_id: block.block_id, action_id: element.action_id, type: element.type, values, ...payload });
      tellProblem(answer);
      return answer;
    },
    async options(block, element, value) {
      const answer = await act({ ...place, act: "options", block_id: block.block_id, action_id: element.action_id, value });
      tellProblem(answer);
      return answer;
    },
  };
}
