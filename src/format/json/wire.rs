//! What can stand in a file, and the table that makes an object of fields.

use super::{BadField, Node, Path};

/// A value as it stands in a file.
pub(crate) trait Wire<'a>: Sized {
    /// Reads it; `at` is where it stands.
    fn from_node(node: Node<'a>, at: &Path<'_>) -> Result<Self, BadField>;

    /// Puts it in a tree.
    fn into_node(self) -> Node<'a>;

    /// What a missing field means; none if the field must be there.
    fn absent() -> Option<Self> {
        None
    }

    /// Whether the field is left out on writing.
    fn is_absent(&self) -> bool {
        false
    }
}

/// Declares a wire type: each field's key, name and type, in the order in
/// which they are written. Every wire type keeps the fields it does not know
/// in `extra`; a `record` begins with the fields that all records have.
macro_rules! wire {
    ($(#[$doc:meta])* record $name:ident<$a:lifetime> {
        $($(#[$field_doc:meta])* $key:literal => $field:ident: $type:ty,)*
    }) => {
        $(#[$doc])*
        pub(crate) struct $name<$a> {
            pub(crate) head: Head<$a>,
            $($(#[$field_doc])* pub(crate) $field: $type,)*
            pub(crate) extra: ::std::borrow::Cow<$a, Extra>,
        }

        impl<$a> Wire<$a> for $name<$a> {
            fn from_node(node: Node<$a>, at: &Path<'_>) -> Result<Self, BadField> {
                let mut fields = Fields::of(node, at)?;
                Ok(Self {
                    head: Head::take(&mut fields)?,
                    $($field: fields.take($key)?,)*
                    extra: fields
                        .rest(&["id", "revision", "created", "changed", $($key),*])
                        .map(::std::borrow::Cow::Owned)?,
                })
            }

            fn into_node(self) -> Node<$a> {
                let mut object = Object::default();
                self.head.put_in(&mut object);
                $(object.put($key, self.$field);)*
                object.put_kept(&self.extra);
                object.into_node()
            }
        }
    };
    ($(#[$doc:meta])* part $name:ident<$a:lifetime> {
        $($(#[$field_doc:meta])* $key:literal => $field:ident: $type:ty,)*
    }) => {
        $(#[$doc])*
        pub(crate) struct $name<$a> {
            $($(#[$field_doc])* pub(crate) $field: $type,)*
            pub(crate) extra: ::std::borrow::Cow<$a, Extra>,
        }

        impl<$a> Wire<$a> for $name<$a> {
            fn from_node(node: Node<$a>, at: &Path<'_>) -> Result<Self, BadField> {
                let mut fields = Fields::of(node, at)?;
                Ok(Self {
                    $($field: fields.take($key)?,)*
                    extra: fields.rest(&[$($key),*]).map(::std::borrow::Cow::Owned)?,
                })
            }

            fn into_node(self) -> Node<$a> {
                let mut object = Object::default();
                $(object.put($key, self.$field);)*
                object.put_kept(&self.extra);
                object.into_node()
            }
        }
    };
}

pub(crate) use wire;
