import "server-only";

// Programs that open links nobody clicked, by the names they give themselves: previews in chats, and indexes. They get a page
// that says nothing. Whoever hides behind a browser's name is a reader like any other; what protects a link is its secret.

const names = [
  "Slackbot",
  "Slack-ImgProxy",
  "Twitterbot",
  "facebookexternalhit",
  "Facebot",
  "Discordbot",
  "TelegramBot",
  "WhatsApp",
  "LinkedInBot",
  "SkypeUriPreview",
  "MicrosoftPreview",
  "Google-PageRenderer",
  "Googlebot",
  "bingbot",
  "BingPreview",
  "DuckDuckBot",
  "YandexBot",
  "Baiduspider",
  "Applebot",
  "Mastodon",
  "Iframely",
  "Embedly",
  "redditbot",
  "Pinterestbot",
  "Viber",
  "Mattermost-Bot",
  "GPTBot",
  "ClaudeBot",
  "CCBot",
  "PerplexityBot",
  "Amazonbot",
  "AhrefsBot",
];

const pattern = new RegExp(names.join("|"), "i");

/** Whether a User-Agent calls itself one of them. */
export function isLinkReader(userAgent: string | null): boolean {
  return userAgent !== null && pattern.test(userAgent.slice(0, 1_000));
}
