//! What can stand in a file, and the table that makes an object of fields.

use super::{Node, Path, Problems};

/// A value as it stands in a file.
pub(crate) trait Wire<'a>: Sized {
    /// Whether its field must be there.
    const IS_REQUIRED: bool = true;

    /// Reads it; `at` is where it stands. What cannot be read is noted, and a
    /// stand-in comes back.
    fn from_node(node: Node<'a>, at: &Path<'_>, problems: &mut Problems) -> Self;

    /// Puts it in a tree.
    fn into_node(self) -> Node<'a>;

    /// What a missing field means; a stand-in if the field must be there.
    fn absent() -> Self {
        let nothing = Node::Object(Vec::new());
        Self::from_node(nothing, &Path::Root, &mut Problems::default())
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
            fn from_node(node: Node<$a>, at: &Path<'_>, problems: &mut Problems) -> Self {
                let mut fields = Fields::of(node, at, problems);
                Self {
                    head: Head::take(&mut fields),
                    $($field: fields.take($key),)*
                    extra: ::std::borrow::Cow::Owned(
                        fields.rest(&["id", "revision", "created", "changed", $($key),*]),
                    ),
                }
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
            fn from_node(node: Node<$a>, at: &Path<'_>, problems: &mut Problems) -> Self {
                let mut fields = Fields::of(node, at, problems);
                Self {
                    $($field: fields.take($key),)*
                    extra: ::std::borrow::Cow::Owned(fields.rest(&[$($key),*])),
                }
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
