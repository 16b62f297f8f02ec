"""What people press: one handler per button or select."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from handlers.actions.add_words import add_words_pressed
from handlers.actions.all_due import all_due_pressed
from handlers.actions.approval import (
    answer_pressed,
    approval_pressed,
    approve_pressed,
    ask_pressed,
    reject_pressed,
    withdraw_pressed,
)
from handlers.actions.changed import changed_deals_pressed
from handlers.actions.check import check_pressed, check_why_pressed, checks_pressed
from handlers.actions.choose import choose_pressed
from handlers.actions.closing import closing_pressed, undo_all_pressed
from handlers.actions.conduct import conduct_pressed, conduct_why_pressed
from handlers.actions.drop import drop_pressed
from handlers.actions.edit_track import edit_track_pressed, undo_track_pressed
from handlers.actions.explain import explain_pressed
from handlers.actions.export import export_pressed
from handlers.actions.fix import fix_pressed
from handlers.actions.forecast import forecast_deals_pressed, forecast_why_pressed
from handlers.actions.forget import forget_pressed
from handlers.actions.goal import goal_undo_pressed
from handlers.actions.grade import grade_pressed
from handlers.actions.hand_over import hand_over_pressed
from handlers.actions.hours import hours_pressed
from handlers.actions.keep import keep_pressed, unkeep_pressed
from handlers.actions.ladder import allow_pressed, ask_owner_pressed, ladder_pressed, untouched_pressed
from handlers.actions.language import language_pressed
from handlers.actions.loss_reason import loss_more_chosen, loss_reason_chosen
from handlers.actions.lost_together import lost_meant_pressed, lost_undo_pressed
from handlers.actions.more import more
from handlers.actions.move_stage import move_stage_pressed
from handlers.actions.new import new_pressed
from handlers.actions.next_page import next_page_pressed
from handlers.actions.own_week import own_week_pressed
from handlers.actions.passage_why import passage_why_pressed
from handlers.actions.period_report import period_deals_pressed, period_why_pressed
from handlers.actions.posts import posts_pressed
from handlers.actions.promise import promise_ended
from handlers.actions.rates import rates_pressed, rates_undo_pressed
from handlers.actions.read_it import read_it
from handlers.actions.reading import reading_pressed
from handlers.actions.regrade import regrade_pressed
from handlers.actions.reopen import reopen_pressed
from handlers.actions.reschedule import reschedule_pressed
from handlers.actions.rules import rules_pressed
from handlers.actions.send_again import send_again_pressed
from handlers.actions.set_up import set_up_pressed
from handlers.actions.sleep import sleep_pressed, sleep_until_pressed
from handlers.actions.tomorrow import tomorrow
from handlers.actions.undo import undo_pressed
from handlers.actions.use_odds import use_odds_pressed
from handlers.actions.use_track import unuse_track_pressed, use_track_pressed
from handlers.actions.what_happened import what_happened
from handlers.actions.words import words_pressed
from handlers.actions.zone import zone_chosen
from handlers.blocks import ids
from handlers.commands.approvals import approvals
from handlers.turn import Turn

ACTIONS: Mapping[str, Callable[[Turn], None]] = MappingProxyType(
    {
        ids.UNDO: undo_pressed,
        ids.FIX: fix_pressed,
        ids.CHOOSE: choose_pressed,
        ids.READING: reading_pressed,
        ids.LOSS_REASON: loss_reason_chosen,
        ids.LOSS_MORE: loss_more_chosen,
        ids.LOST_MEANT: lost_meant_pressed,
        ids.LOST_UNDO: lost_undo_pressed,
        ids.NEXT_PAGE: next_page_pressed,
        ids.EXPORT: export_pressed,
        ids.ALL_DUE: all_due_pressed,
        ids.SEND_AGAIN: send_again_pressed,
        ids.MOVE_STAGE: move_stage_pressed,
        ids.LANGUAGE: language_pressed,
        ids.ZONE: zone_chosen,
        ids.HOURS: hours_pressed,
        ids.SET_UP: set_up_pressed,
        ids.POSTS: posts_pressed,
        ids.OWN_WEEK: own_week_pressed,
        ids.WORDS: words_pressed,
        ids.WHAT_HAPPENED: what_happened,
        ids.TOMORROW: tomorrow,
        ids.RESCHEDULE: reschedule_pressed,
        ids.HAND_OVER: hand_over_pressed,
        ids.ADD_WORDS: add_words_pressed,
        ids.MORE: more,
        ids.READ_IT: read_it,
        ids.PROMISE: promise_ended,
        ids.NEW: new_pressed,
        ids.FORGET: forget_pressed,
        ids.RULES: rules_pressed,
        ids.SLEEP: sleep_pressed,
        ids.SLEEP_UNTIL: sleep_until_pressed,
        ids.DROP: drop_pressed,
        ids.KEEP: keep_pressed,
        ids.UNKEEP: unkeep_pressed,
        ids.CLOSING: closing_pressed,
        ids.REOPEN: reopen_pressed,
        ids.UNDO_ALL: undo_all_pressed,
        ids.REGRADE: regrade_pressed,
        ids.EXPLAIN: explain_pressed,
        ids.GRADE: grade_pressed,
        ids.ASK_OWNER: ask_owner_pressed,
        ids.ALLOW: allow_pressed,
        ids.LADDER: ladder_pressed,
        ids.UNTOUCHED: untouched_pressed,
        ids.APPROVALS: approvals,
        ids.APPROVAL: approval_pressed,
        ids.APPROVE: approve_pressed,
        ids.APPROVAL_REJECT: reject_pressed,
        ids.APPROVAL_ASK: ask_pressed,
        ids.APPROVAL_ANSWER: answer_pressed,
        ids.APPROVAL_WITHDRAW: withdraw_pressed,
        ids.PASSAGE_WHY: passage_why_pressed,
        ids.PERIOD_WHY: period_why_pressed,
        ids.PERIOD_DEALS: period_deals_pressed,
        ids.CHANGED_DEALS: changed_deals_pressed,
        ids.FORECAST_WHY: forecast_why_pressed,
        ids.FORECAST_DEALS: forecast_deals_pressed,
        ids.GOAL_UNDO: goal_undo_pressed,
        ids.USE_ODDS: use_odds_pressed,
        ids.CONDUCT: conduct_pressed,
        ids.CONDUCT_WHY: conduct_why_pressed,
        ids.RATES: rates_pressed,
        ids.RATES_UNDO: rates_undo_pressed,
        ids.CHECK: check_pressed,
        ids.CHECK_WHY: check_why_pressed,
        ids.CHECKS: checks_pressed,
        ids.USE_TRACK: use_track_pressed,
        ids.UNUSE_TRACK: unuse_track_pressed,
        ids.EDIT_TRACK: edit_track_pressed,
        ids.UNDO_TRACK: undo_track_pressed,
    }
)
