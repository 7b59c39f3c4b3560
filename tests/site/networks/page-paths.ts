/** Kinds of page that every network of the catalogue has here. */
export const siteKinds = [
  'feed', 'compose_post', 'post_detail', 'connection_requests', 'people_suggestions', 'followers_list', 'own_profile', 'other_profile', 'group', 'event',
  'business_page', 'reviews_list', 'review_write', 'review_reply', 'settings', 'settings_privacy', 'search', 'notifications', 'payment',
  'contact_upload', 'message_inbox', 'message_requests', 'message_thread', 'message_compose', 'login', 'business_tool', 'overlay', 'single_page'
] as const
export type SiteKind = (typeof siteKinds)[number]

/** What an address (host and path) of any network plausibly is, told by its words; the first that fits. Not the app's own table, so that both can differ. */
const paths: readonly (readonly [RegExp, SiteKind])[] = [
  [/^(?:m|ig|wa)\.me\/./, 'message_compose'],
  [/^(?:web\.whatsapp|chat\.reddit|www\.messenger)\.com\/$|snapchat\.com\/web$/, 'message_inbox'],
  [/^business\.google\.com\/reviews|^biz\.yelp\.com.*reviews/, 'review_reply'],
  [/^(?:business|biz|studio)\.|\/business-suite/, 'business_tool'],
  [/\/(?:login|log-in|signin|sign-in|sign_in|checkpoint|challenge|uas|sso|recover|recovery)(?:$|[/.])/, 'login'],
  [/\/contacts?(?:$|\/)|find-?friends|import-contacts/, 'contact_upload'],
  [/(?:settings?|preferences|mypreferences|accounts?|profile|messages)[/_].*(?:privacy|visibility|viewing|safety|audience|who_can|settings)|\/(?:privacy|profile_privacy|shared-endorsements)|connected_experiences/, 'settings_privacy'],
  [/\/(?:message[sr]?|messaging|direct|chat)\/(?:new|compose)|\/(?:send|intent\/message)(?:$|\/)/, 'message_compose'],
  [/\/(?:messages?|messaging|direct|chat)\/(?:requests|filtered|hidden)|^[^/]+\/(?:requests|filtered)$/, 'message_requests'],
  [/follow(?:er)?[_-]?requests?|invitation-manager|friends\/(?:center\/)?requests?|friend-requests|friends\/add$|goodreads\.com\/friend$/, 'connection_requests'],
  [/\/(?:followers|following|follows|connections|subscribers)(?:$|\/)|\/(?!center)[\w.]+\/friends$|user_details_friends|profile-views/, 'followers_list'],
  [/\/friends(?:\/suggestions)?$|mynetwork|explore\/people|suggest|who_to_follow|connect_people/, 'people_suggestions'],
  [/writeareview|write-?review|local\/writereview|review\/(?:new|edit)|reviews?\/write|recommendation\/new|g\.page\/.*review$/, 'review_write'],
  [/\/reviews?$/, 'reviews_list'],
  [/\/(?:settings?|preferences|mypreferences|psettings|accounts?|prefs|off_facebook_activity|profile_|user\/edit)/, 'settings'],
  [/\/(?:pay|payment|payment-link|send-money|request-money)(?:$|\/)/, 'payment'],
  [/\/(?:notifications?|activity)(?:$|\/)/, 'notifications'],
  [/\/(?:search|results)(?:$|\/)/, 'search'],
  [/\/(?:compose|submit|publish|upload|sharer|share|intent\/(?:tweet|post)|dialog\/share|create|pin-creation-tool)(?:$|[/.])/, 'compose_post'],
  [/\/(?:messages?|messaging|direct|inbox|chat|e2ee|conversations)(?:\/.*)?\/(?:t|thread|room|[\w-]*\d[\w-]*)(?:$|\/)|\/t\//, 'message_thread'],
  [/\/(?:messages?|messaging|direct|inbox|chat|mail|conversations)(?:$|\/)/, 'message_inbox'],
  [/\/(?:status|posts?|p|reel|photo|video|pin|comments|activities|feed\/update|permalink|watch|notes?)(?:$|[/.])|\/@[^/]+\/\d+/, 'post_detail'],
  [/\/(?:groups?|communities|clubs|r)(?:$|\/)/, 'group'],
  [/\/events?(?:$|\/)/, 'event'],
  [/\/(?:biz|company|school|showcase|place|business|pages)(?:$|\/)/, 'business_page'],
  [/[a-z]\/(?:me|profile|you)$/, 'own_profile'],
  [/[a-z]\/app(?:$|\/)/, 'single_page'],
  [/[a-z]\/overlay$/, 'overlay'],
  [/^[^/]+\/(?:home|dashboard|foryou|public|explore|timeline|feed(?:\/subscriptions)?)?$/, 'feed'],
]

const isSiteKind = (kind: string | null): kind is SiteKind => siteKinds.some((known) => known === kind)

/** The kind of page at an address; `?kind=` says it outright. Any other address is somebody's profile. */
export function kindOf(host: string, path: string, query: URLSearchParams): SiteKind {
  const asked = query.get('kind')
  if (isSiteKind(asked)) return asked
  const address = `${host}${path.replace(/(?<=.)\/$/, '')}`
  return paths.find(([pattern]) => pattern.test(address))?.[1] ?? 'other_profile'
}
