//! What whoever runs the installation says about the provider.

use openidconnect::url::{Host, Url};
use openidconnect::{ClientId, ClientSecret, IssuerUrl, RedirectUrl};
use store::OrganisationId;

/// A provider, and what its word is worth here.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Its address, exactly as it writes it itself.
    pub issuer: IssuerUrl,
    /// What it calls us.
    pub client_id: ClientId,
    /// How we prove that it is us; none for a client that is registered without.
    pub secret: Option<ClientSecret>,
    /// Where it sends people back to.
    pub redirect: RedirectUrl,
    /// What people call it.
    pub name: String,
    /// Which claim holds the groups of a person.
    pub groups_claim: String,
    /// The groups that get in; everybody whom the provider lets through if there are none.
    pub members: Vec<String>,
    /// The groups that settle who gets in. If there are any, the right follows them at each sign-in.
    pub administrators: Vec<String>,
    /// The organisation that it speaks for: who has no account comes into this one, and its groups settle who are administrators there alone. The
    /// only one, where none is named.
    pub organisation: Option<OrganisationId>,
    /// Whether the provider asks for a second factor, so that we don't.
    pub second_factor: bool,
}

/// What can't be an address here.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// It is no address.
    #[error("{0:?} is not an address")]
    NoAddress(String),
    /// Whoever stands between could read and change what goes over it.
    #[error("{0} is not protected on its way: it has to begin with https://")]
    Unprotected(String),
}

impl Settings {
    /// The address of a provider.
    ///
    /// # Errors
    /// When it is none, or when what is sent there is not protected. On the machine itself it need not be.
    pub fn issuer(text: &str) -> Result<IssuerUrl, Fault> {
        let issuer = IssuerUrl::new(text.to_owned()).map_err(|_| Fault::NoAddress(text.to_owned()))?;
        if is_protected(issuer.url()) { Ok(issuer) } else { Err(Fault::Unprotected(text.to_owned())) }
    }

    /// Whether anything depends on the groups of a person.
    pub fn asks_for_groups(&self) -> bool {
        !self.members.is_empty() || !self.administrators.is_empty()
    }
}

/// Whether nobody between can read or change what is sent to an address.
pub(super) fn is_protected(url: &Url) -> bool {
    url.scheme() == "https" || (url.scheme() == "http" && is_this_machine(url))
}

/// Whether an address is on this machine.
pub(super) fn is_this_machine(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        Some(Host::Domain(name)) => name == "localhost",
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{Fault, Settings};

    #[test]
    fn a_provider_is_reached_over_https_or_on_this_machine() {
        for good in [
            "https://login.microsoftonline.com/0192d3b0-0000-7000-8000-000000000000/v2.0",
            "http://127.0.0.1:3000",
            "http://[::1]:3000/realms/a",
            "http://localhost:3000",
        ] {
            assert_eq!(Settings::issuer(good).unwrap().as_str(), good);
        }
        for open in ["http://id.example", "http://127.0.0.1.example", "http://localhost.example", "ftp://127.0.0.1"] {
            assert!(matches!(Settings::issuer(open), Err(Fault::Unprotected(_))), "{open}");
        }
        for rubbish in ["", "id.example", "https://"] {
            assert!(matches!(Settings::issuer(rubbish), Err(Fault::NoAddress(_))), "{rubbish}");
        }
    }
}
