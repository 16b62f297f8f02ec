"""How often each method may be called: Slack's tiers, per method and workspace.

Sources: docs.slack.dev/apis/web-api/rate-limits and the pages of the methods. Where a page names no tier that could be
read, the lower of those in question is taken.
"""

from collections.abc import Mapping

TIERS: Mapping[int, int] = {1: 1, 2: 20, 3: 50, 4: 100}
"""Calls a minute. Slack says of each that it may be more."""

SPECIAL = "chat.postMessage"
"""The method that has limits of its own: by channel, and by workspace."""

PAGED = frozenset({"conversations.list", "users.list"})
"""Lists that are limited a tier lower, as we read it, when they are asked for without a page size."""

READS = frozenset({"conversations.history", "conversations.replies"})
"""What apps that are sold outside the Marketplace may read once a minute, fifteen messages at a time."""

METHOD_TIERS: Mapping[str, int] = {
    "api.test": 4,
    "apps.connections.open": 1,
    "apps.event.authorizations.list": 4,
    "apps.uninstall": 1,
    "auth.revoke": 3,
    "auth.teams.list": 2,
    "auth.test": 4,
    "bots.info": 3,
    "chat.delete": 3,
    "chat.deleteScheduledMessage": 3,
    "chat.getPermalink": 4,
    "chat.postEphemeral": 4,
    "chat.scheduleMessage": 3,
    "chat.scheduledMessages.list": 3,
    "chat.unfurl": 3,
    "chat.update": 3,
    "conversations.archive": 2,
    "conversations.history": 3,
    "conversations.info": 3,
    "conversations.invite": 3,
    "conversations.join": 3,
    "conversations.kick": 3,
    "conversations.leave": 3,
    "conversations.list": 2,
    "conversations.members": 4,
    "conversations.open": 3,
    "conversations.replies": 3,
    "conversations.unarchive": 2,
    "files.completeUploadExternal": 4,
    "files.delete": 3,
    "files.getUploadURLExternal": 4,
    "files.info": 4,
    "oauth.v2.access": 4,
    "oauth.v2.exchange": 1,
    "reactions.add": 3,
    "reactions.get": 3,
    "reactions.remove": 2,
    "team.info": 3,
    "usergroups.list": 2,
    "usergroups.users.list": 2,
    "users.getPresence": 3,
    "users.info": 4,
    "users.list": 2,
    "users.lookupByEmail": 3,
    "users.profile.get": 4,
    "views.open": 4,
    "views.publish": 4,
    "views.push": 4,
    "views.update": 4,
}
