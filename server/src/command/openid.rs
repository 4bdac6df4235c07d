//! How people sign in, as whoever runs the installation says it: the settings of `kravspor serve` about the provider and about passwords.

use super::Failure;
use crate::accounts::openid::{CALLBACK, Provider, Settings};
use crate::state::WaysIn;
use clap::Args;
use openidconnect::{ClientId, ClientSecret, RedirectUrl};
use std::path::{Path, PathBuf};
use store::OrganisationId;

/// Never a flag: what stands on a command line is read by everybody on the machine.
const SECRET: &str = "KRAVSPOR_OPENID_CLIENT_SECRET";

#[derive(Debug, Args)]
#[command(next_help_heading = "Sign-in")]
pub(super) struct SignInArgs {
    /// The OpenID Connect provider, exactly as it writes its address itself: https://login.microsoftonline.com/TENANT/v2.0 for Entra ID.
    #[arg(long, env = "KRAVSPOR_OPENID_ISSUER")]
    openid_issuer: Option<String>,
    /// What the provider calls Kravspor.
    #[arg(long, env = "KRAVSPOR_OPENID_CLIENT_ID")]
    openid_client_id: Option<String>,
    /// A file with the client secret alone. Or put the secret itself into KRAVSPOR_OPENID_CLIENT_SECRET.
    #[arg(long, env = "KRAVSPOR_OPENID_CLIENT_SECRET_FILE")]
    openid_client_secret_file: Option<PathBuf>,
    /// What people call the provider, for the button; its host name if absent.
    #[arg(long, env = "KRAVSPOR_OPENID_NAME")]
    openid_name: Option<String>,
    /// The claim with the groups of a person.
    #[arg(long, env = "KRAVSPOR_OPENID_GROUPS_CLAIM", default_value = "groups")]
    openid_groups_claim: String,
    /// The groups that get in, with commas between; everybody whom the provider lets through if absent.
    #[arg(long, env = "KRAVSPOR_OPENID_MEMBERS", value_delimiter = ',')]
    openid_members: Vec<String>,
    /// The groups that are administrators, with commas between. If given, the right follows them at each sign-in.
    #[arg(long, env = "KRAVSPOR_OPENID_ADMINISTRATORS", value_delimiter = ',')]
    openid_administrators: Vec<String>,
    /// The organisation that somebody without an account comes into, by the id that `kravspor organisation list` prints. Where there are several
    /// and none is named, the provider lets in only those who have connected their account.
    #[arg(long, env = "KRAVSPOR_OPENID_ORGANISATION", value_name = "ID")]
    openid_organisation: Option<OrganisationId>,
    /// The provider asks for a second factor, so Kravspor does not when somebody comes that way.
    #[arg(long, env = "KRAVSPOR_OPENID_SECOND_FACTOR")]
    openid_second_factor: bool,
    /// Nobody signs in with a password, or chooses one. The link for the first account still works.
    #[arg(long, env = "KRAVSPOR_NO_LOCAL_SIGN_IN")]
    no_local_sign_in: bool,
}

impl SignInArgs {
    /// The ways in, for an installation that people reach at `address`.
    ///
    /// # Errors
    /// For settings that don't fit together, or that nobody should use.
    pub(super) fn ways_in(self, address: &str) -> Result<WaysIn, Failure> {
        let password = !self.no_local_sign_in;
        let openid = self.provider(address)?;
        if !password && openid.is_none() {
            return Err(Failure::input("--no-local-sign-in: nobody could sign in; give --openid-issuer too"));
        }
        Ok(WaysIn { password, openid })
    }

    fn provider(self, address: &str) -> Result<Option<Provider>, Failure> {
        let given = |text: Option<String>| text.filter(|text| !text.trim().is_empty());
        let Some(issuer) = given(self.openid_issuer) else {
            if given(self.openid_client_id).is_some() {
                return Err(Failure::input("--openid-client-id: give --openid-issuer too"));
            }
            return Ok(None);
        };
        let issuer = Settings::issuer(&issuer).map_err(|fault| Failure::input(format!("--openid-issuer: {fault}")))?;
        let client_id = given(self.openid_client_id)
            .ok_or_else(|| Failure::input("--openid-issuer: give --openid-client-id too"))?;
        let redirect = RedirectUrl::new(format!("{address}{CALLBACK}"))
            .map_err(|_| Failure::input(format!("--address: {address:?} is not an address")))?;
        let host = issuer.url().host_str().unwrap_or_default().to_owned();
        let settings = Settings {
            issuer,
            client_id: ClientId::new(client_id),
            secret: secret(std::env::var(SECRET).ok(), self.openid_client_secret_file.as_deref())?,
            redirect,
            name: given(self.openid_name).unwrap_or(host),
            groups_claim: self.openid_groups_claim,
            members: groups("--openid-members", &self.openid_members)?,
            administrators: groups("--openid-administrators", &self.openid_administrators)?,
            organisation: self.openid_organisation,
            second_factor: self.openid_second_factor,
        };
        Provider::new(settings).map(Some).map_err(|error| Failure::input(format!("--openid-issuer: {error}")))
    }
}

/// The groups of a setting. One that is given and empty was meant to name some: it is no reason to let everybody in.
fn groups(setting: &str, given: &[String]) -> Result<Vec<String>, Failure> {
    let named: Vec<String> =
        given.iter().map(|group| group.trim().to_owned()).filter(|group| !group.is_empty()).collect();
    if named.is_empty() && !given.is_empty() {
        return Err(Failure::input(format!("{setting}: it names no group; leave it out where groups don't matter")));
    }
    Ok(named)
}

/// The secret, from one of the two places.
fn secret(environment: Option<String>, file: Option<&Path>) -> Result<Option<ClientSecret>, Failure> {
    let environment = environment.filter(|secret| !secret.is_empty());
    let secret = match (environment, file) {
        (Some(_), Some(_)) => {
            return Err(Failure::input(format!("--openid-client-secret-file: {SECRET} is set too; which one is it?")));
        }
        (Some(secret), None) => secret,
        (None, Some(file)) => std::fs::read_to_string(file).map_err(|error| Failure::file(file, error))?,
        (None, None) => return Ok(None),
    };
    let secret = secret.trim();
    if secret.is_empty() {
        return Err(Failure::input("--openid-client-secret-file: there is nothing in it"));
    }
    Ok(Some(ClientSecret::new(secret.to_owned())))
}

#[cfg(test)]
mod tests {
    use super::secret;

    #[test]
    fn a_secret_comes_from_one_place() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("secret");
        std::fs::write(&file, "fra fil\n").unwrap();
        let told = |environment: Option<&str>, file| {
            secret(environment.map(str::to_owned), file).map(|secret| secret.map(|secret| secret.secret().clone()))
        };
        assert_eq!(told(None, None).unwrap(), None);
        assert_eq!(told(Some(""), None).unwrap(), None);
        assert_eq!(told(Some("fra miljø"), None).unwrap().as_deref(), Some("fra miljø"));
        assert_eq!(told(None, Some(file.as_path())).unwrap().as_deref(), Some("fra fil"));
        told(Some("fra miljø"), Some(file.as_path())).unwrap_err();
        std::fs::write(&file, "\n").unwrap();
        told(None, Some(file.as_path())).unwrap_err();
        told(None, Some(&folder.path().join("finnes ikke"))).unwrap_err();
    }
}
