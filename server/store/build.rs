//! Makes cargo look at the migrations again when one is added: `sqlx::migrate!` alone would not.

fn main() {
    println!("cargo::rerun-if-changed=../../migrations");
}
