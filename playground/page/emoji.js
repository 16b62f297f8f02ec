// Names of the common emoji, as people and apps write them between colons.

const TABLE = `
smile 😄|grinning 😀|slightly_smiling_face 🙂|joy 😂|sweat_smile 😅|wink 😉|blush 😊|thinking_face 🤔|sunglasses 😎|cry 😢|sob 😭|neutral_face 😐
disappointed 😞|worried 😟|angry 😠|sleeping 😴|zzz 💤|heart ❤️|broken_heart 💔|fire 🔥|star ⭐|star2 🌟|sparkles ✨|boom 💥|100 💯|zap ⚡
+1 👍|thumbsup 👍|-1 👎|thumbsdown 👎|clap 👏|wave 👋|pray 🙏|muscle 💪|raised_hands 🙌|ok_hand 👌|handshake 🤝|point_right 👉|point_left 👈|point_down 👇|eyes 👀|see_no_evil 🙈
tada 🎉|confetti_ball 🎊|trophy 🏆|medal 🏅|first_place_medal 🥇|gift 🎁|rocket 🚀|dart 🎯|moneybag 💰|dollar 💵|yen 💴|money_with_wings 💸|gem 💎|chart_with_upwards_trend 📈|chart_with_downwards_trend 📉|bar_chart 📊
white_check_mark ✅|heavy_check_mark ✔️|ballot_box_with_check ☑️|x ❌|no_entry ⛔|no_entry_sign 🚫|warning ⚠️|exclamation ❗|question ❓|bangbang ‼️|information_source ℹ️|recycle ♻️|lock 🔒|unlock 🔓|key 🔑
red_circle 🔴|large_blue_circle 🔵|large_green_circle 🟢|large_yellow_circle 🟡|large_orange_circle 🟠|white_circle ⚪|black_circle ⚫|large_purple_circle 🟣|large_red_square 🟥|large_green_square 🟩|large_yellow_square 🟨
calendar 📆|date 📅|spiral_calendar_pad 🗓️|alarm_clock ⏰|stopwatch ⏱️|hourglass ⌛|hourglass_flowing_sand ⏳|clock3 🕒|clock9 🕘|bell 🔔|no_bell 🔕|mega 📣|loudspeaker 📢|speech_balloon 💬
memo 📝|pencil2 ✏️|clipboard 📋|pushpin 📌|round_pushpin 📍|paperclip 📎|link 🔗|file_folder 📁|page_facing_up 📄|inbox_tray 📥|outbox_tray 📤|package 📦|bookmark 🔖|label 🏷️|card_index 📇|ledger 📒|books 📚
telephone_receiver 📞|phone ☎️|iphone 📱|email 📧|envelope ✉️|mailbox 📫|computer 💻|mag 🔍|bulb 💡|gear ⚙️|wrench 🔧|hammer_and_wrench 🛠️|robot_face 🤖|test_tube 🧪|jigsaw 🧩|scales ⚖️
bust_in_silhouette 👤|busts_in_silhouette 👥|office 🏢|factory 🏭|house 🏠|hospital 🏥|school 🏫|airplane ✈️|car 🚗|coffee ☕|beer 🍺|cake 🍰|seedling 🌱|herb 🌿|four_leaf_clover 🍀|palm_tree 🌴
sunny ☀️|sunrise 🌅|crescent_moon 🌙|cloud ☁️|rain_cloud 🌧️|snowflake ❄️|ice_cube 🧊|ocean 🌊|earth_asia 🌏|triangular_flag_on_post 🚩|checkered_flag 🏁|construction 🚧|rotating_light 🚨|sos 🆘
arrow_right ➡️|arrow_left ⬅️|arrow_up ⬆️|arrow_down ⬇️|arrow_upper_right ↗️|arrow_lower_right ↘️|arrows_counterclockwise 🔄|repeat 🔁|leftwards_arrow_with_hook ↩️|fast_forward ⏩|new 🆕|soon 🔜|top 🔝
one 1️⃣|two 2️⃣|three 3️⃣|four 4️⃣|five 5️⃣|small_blue_diamond 🔹|small_orange_diamond 🔸|heavy_plus_sign ➕|heavy_minus_sign ➖|point_up ☝️|crystal_ball 🔮|scroll 📜|tired_face 😫|partying_face 🥳|sleepy 😪|mute 🔇
`;

const BY_NAME = new Map(TABLE.trim().split(/[|\n]/).map((pair) => pair.split(" ")));

/** The names offered when somebody reacts. */
export const QUICK = ["+1", "white_check_mark", "tada", "eyes", "pushpin", "see_no_evil", "heart", "fire", "pray", "100", "clap", "rocket"];

const drawn = new Map();
let canvas = null;

function pixels(character) {
  canvas ??= Object.assign(document.createElement("canvas"), { width: 24, height: 24 }).getContext("2d", { willReadFrequently: true });
  canvas.clearRect(0, 0, 24, 24);
  canvas.font = `18px ${getComputedStyle(document.body).fontFamily}`;
  canvas.fillText(character, 0, 19);
  return canvas.getImageData(0, 0, 24, 24).data.join();
}

// Without an emoji font every missing character is drawn as the same box; the name reads better than the box.
function canDraw(character) {
  if (!drawn.has(character)) drawn.set(character, pixels(character) !== pixels("\u{10FFFE}"));
  return drawn.get(character);
}

/** The character of a name, or null for a name that is unknown or that no font here can draw. */
export function emoji(name) {
  const character = BY_NAME.get(name.split("::")[0]);
  return character && canDraw(character) ? character : null;
}

/** Replace every known :name: in a text; unknown ones stay as written. */
export function withEmoji(text) {
  return text.replace(/:([a-z0-9_+-]+)(?:::skin-tone-\d)?:/g, (whole, name) => emoji(name) ?? whole);
}
