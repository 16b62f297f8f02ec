// Who is in a channel: bringing the app in, bringing people in, and leaving.
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./i18n.js";
import { avatar, marks } from "./people.js";
import { attachList } from "./picker.js";
import { act, channel, goTo, humans, store } from "./store.js";
import { tellProblem, toast } from "./toast.js";

async function invite() {
  const answer = await act({ act: "invite_bot", channel: store.channel });
  if (!tellProblem(answer)) toast(t("bot.joined", { name: store.state.bot.name, channel: channel().name }));
}

/** The button that brings the app in, where it is not in yet. */
export function inviteButton(place) {
  const { bot } = store.state;
  if (place.kind !== "channel" || !bot.installed || place.members.includes(bot.id)) return null;
  return h("button", { type: "button", className: "button", "data-key": "invite", onclick: invite }, icon("plus", 16), t("bot.invite", { name: bot.name }));
}

async function leave(place) {
  if (!tellProblem(await act({ act: "leave", channel: place.id }))) await goTo(store.state.channels[0].id);
}

function choices(place) {
  const others = humans().filter((each) => !place.members.includes(each.id));
  return [
    { value: "leave", label: t("channel.leave", { name: place.name }), danger: true, run: () => leave(place) },
    ...others.map((each) => ({
      value: each.id, label: each.real_name || each.name, hint: each.name, description: [...marks(each), each.title].filter(Boolean).join(" · "), group: t("channel.bring"), lead: () => avatar(each, 22),
      run: () => act({ act: "invite", channel: place.id, who: each.id }).then(tellProblem),
    })),
  ];
}

/** The button that says how many are in a channel, and opens what can be done about it. */
export function membersButton(place) {
  if (place.kind !== "channel") return null;
  const count = t("members", { count: place.members.length });
  const button = h("button", { type: "button", className: "bare members", "data-key": "members", title: t("channel.more"), "aria-label": count }, icon("people"), place.members.length);
  return attachList(button, { kind: "menu", name: t("channel.more"), load: async () => choices(place), choose: (choice) => choice.run() });
}
