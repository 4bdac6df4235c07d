//! What a request says about where it comes from: the peer, for the limits on signing in, and the family of the browser, for the list of
//! one's sessions. The address of the peer is counted by, and is in the
//! log where a password was wrong; it is kept nowhere else.

use crate::state::AppState;
use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use std::convert::Infallible;
use std::net::{IpAddr, SocketAddr};

/// A word of what browsers say they are, and the family it stands for.
const FAMILIES: [(&str, &str); 7] = [
    // In this order: each of them also says the names that come after it.
    ("Edg/", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];

/// Who is at the other end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Visitor {
    /// What attempts from the same place are counted by: an address, or the network of one.
    pub peer: String,
    /// The family of the browser, `Firefox`; empty for one that is not known.
    pub browser: &'static str,
}

impl FromRequestParts<AppState> for Visitor {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Infallible> {
        let socket = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(address)| address.ip());
        let peer = forwarded(&parts.headers, state.reached.trusted_proxies).or(socket);
        let agent = parts.headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default();
        Ok(Visitor { peer: peer.map(network).unwrap_or_default(), browser: family(agent) })
    }
}

/// The address that the outermost of our own proxies saw. What stands further to the left was written by the client, who can write
/// anything.
fn forwarded(headers: &HeaderMap, trusted_proxies: usize) -> Option<IpAddr> {
    let told = headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
    let addresses: Vec<&str> = told.flat_map(|value| value.split(',')).map(str::trim).collect();
    let ours = trusted_proxies.checked_sub(1)?;
    addresses.iter().rev().nth(ours)?.parse().ok()
}

/// A home has one IPv4 address, and a whole /64 of IPv6.
fn network(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
    }
}

fn family(agent: &str) -> &'static str {
    FAMILIES.iter().find(|(word, _)| agent.contains(word)).map_or("", |(_, family)| family)
}

#[cfg(test)]
mod tests {
    use super::{family, forwarded, network};
    use axum::http::{HeaderMap, HeaderValue};

    #[test]
    fn only_what_our_own_proxies_saw_counts() {
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", HeaderValue::from_static("1.1.1.1, 2.2.2.2"));
        headers.append("x-forwarded-for", HeaderValue::from_static("3.3.3.3"));
        let seen = |proxies| forwarded(&headers, proxies).map(|address| address.to_string());
        assert_eq!(seen(0), None);
        assert_eq!(seen(1).as_deref(), Some("3.3.3.3"));
        assert_eq!(seen(2).as_deref(), Some("2.2.2.2"));
        assert_eq!(seen(9), None);
        assert_eq!(forwarded(&HeaderMap::new(), 1), None);
    }

    #[test]
    fn a_network_of_ipv6_is_one_peer() {
        let peer = |text: &str| network(text.parse().unwrap());
        assert_eq!(peer("2001:db8:1:2:3:4:5:6"), peer("2001:db8:1:2:ffff::1"));
        assert_ne!(peer("2001:db8:1:2::1"), peer("2001:db8:1:3::1"));
        assert_eq!(peer("::ffff:192.0.2.1"), "192.0.2.1");
    }

    #[test]
    fn browsers_are_told_apart_by_family_only() {
        let chrome =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";
        assert_eq!(family(chrome), "Chrome");
        assert_eq!(family(&format!("{chrome} Edg/140.0.0.0")), "Edge");
        assert_eq!(family("Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0"), "Firefox");
        assert_eq!(family("curl/8.0"), "");
    }
}
